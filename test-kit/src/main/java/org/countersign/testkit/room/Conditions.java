package org.countersign.testkit.room;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions that ArchUnit does not bring. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> notBePublicTopLevel() {
        return new ArchCondition<>("not be public") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public"));
                }
            }
        };
    }
}
