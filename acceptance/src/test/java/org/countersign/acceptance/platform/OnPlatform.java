package org.countersign.acceptance.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests of this class share one platform with all others: it starts with the first of them, ends with the JVM of the tests, and
 * is a parameter wherever a {@link Platform} is asked for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPlatform.Extension.class)
public @interface OnPlatform {
    /** Starts it, hands it out, keeps its log where a test failed, stops it. */
    final class Extension implements ParameterResolver, AfterTestExecutionCallback {
        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OnPlatform.class);

        /** Closed by JUnit when the last test is done. */
        private record Shared(Platform platform) implements AutoCloseable {
            static Shared start() {
                return new Shared(ReachedPlatform.find(System.getenv()).orElseGet(Shared::fresh));
            }

            private static Platform fresh() {
                return Shape.ofThisRun().apart() ? ApartPlatform.fresh("shared") : LaunchedPlatform.fresh("shared");
            }

            @Override
            public void close() {
                platform.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == Platform.class || type == LaunchedPlatform.class || type == ApartPlatform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var platform = context.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class)
                    .platform();
            var type = parameter.getParameter().getType();
            org.junit.jupiter.api.Assumptions.assumeTrue(
                    type.isInstance(platform), "only on a " + type.getSimpleName());
            return platform;
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            var shared = context.getRoot().getStore(OURS).get(Shared.class, Shared.class);
            if (context.getExecutionException().isPresent() && shared != null) {
                shared.platform().keepLog(context.getRequiredTestClass().getSimpleName());
            }
        }
    }
}
