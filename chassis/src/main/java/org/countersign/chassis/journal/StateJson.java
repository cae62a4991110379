package org.countersign.chassis.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import org.countersign.chassis.json.WireJson;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of states: components alone, and with them, where a component's type is sealed, the class that stands in it.
 * Class names outlive nothing here: renaming one changes the fingerprint.
 */
final class StateJson {
    private StateJson() {}

    static JsonMapper mapper() {
        return WireJson.strict()
                .rebuild()
                .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .addModule(
                        new SimpleModule("countersign-states").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .setDefaultTyping(new SealedTypes())
                .build();
    }

    private static final class SealedTypes extends DefaultTypeResolverBuilder {
        SealedTypes() {
            super(new PermittedAlone(), DefaultTyping.OBJECT_AND_NON_CONCRETE, JsonTypeInfo.As.PROPERTY);
        }

        private SealedTypes(SealedTypes base, Class<?> otherwise) {
            super(base, otherwise);
        }

        @Override
        public DefaultTypeResolverBuilder withDefaultImpl(Class<?> otherwise) {
            return new SealedTypes(this, otherwise);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed();
        }
    }

    /** What a sealed type permits is all that may stand in its place. */
    private static final class PermittedAlone extends PolymorphicTypeValidator.Base {
        @Override
        public Validity validateBaseType(DatabindContext context, JavaType base) {
            return base.getRawClass().isSealed() ? Validity.INDETERMINATE : Validity.DENIED;
        }

        @Override
        public Validity validateSubType(DatabindContext context, JavaType base, JavaType type) {
            return base.isTypeOrSuperTypeOf(type.getRawClass()) ? Validity.ALLOWED : Validity.DENIED;
        }
    }
}
