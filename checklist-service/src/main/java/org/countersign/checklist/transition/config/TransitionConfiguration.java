package org.countersign.checklist.transition.config;

import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.JsonState;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.timer.Timer;
import org.countersign.chassis.timer.TimerFollower;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.chassis.timer.Timers;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.transition.application.ChangeTransition;
import org.countersign.checklist.transition.application.OpenTransition;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.application.Workloads;
import org.countersign.checklist.transition.domain.Evolution;
import org.countersign.checklist.transition.domain.Transition;
import org.countersign.checklist.transition.domain.TransitionFact;
import org.countersign.checklist.transition.domain.Waits;
import org.countersign.checklist.transition.domain.Workload;
import org.countersign.checklist.transition.domain.WorkloadFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransitionConfiguration {
    @Bean
    StreamType<Transition, TransitionFact> transitionStreams() {
        return new StreamType<>(
                "transition",
                Transition::unknown,
                Evolution::after,
                new JsonFacts<>(TransitionFact.class),
                new JsonState<>(Transition.class));
    }

    @Bean
    StreamType<Workload, WorkloadFact> workloadStreams() {
        return new StreamType<>("workload", Workload::unknown, Workload::with, new JsonFacts<>(WorkloadFact.class));
    }

    @Bean
    Transitions transitions(Journal journal, StreamType<Transition, TransitionFact> transitionStreams) {
        return new Transitions(journal, transitionStreams);
    }

    @Bean
    Workloads workloads(Journal journal, StreamType<Workload, WorkloadFact> workloadStreams) {
        return new Workloads(journal, workloadStreams);
    }

    @Bean
    OpenTransition openTransition(
            Templates templates, Workloads workloads, Transitions transitions, Expressions expressions) {
        return new OpenTransition(templates, workloads, transitions, expressions);
    }

    @Bean
    ChangeTransition changeTransition(Templates templates, Transitions transitions, Expressions expressions) {
        return new ChangeTransition(templates, transitions, expressions);
    }

    @Bean
    TimerFollower<Transition> validity(StreamType<Transition, TransitionFact> transitionStreams, Timers timers) {
        return new TimerFollower<>(
                transitionStreams,
                timers,
                state -> Waits.of(state).stream()
                        .map(wait -> new Timer(wait.name(), wait.at()))
                        .toList());
    }

    @Bean
    TimerHandler staleItems(Transitions transitions) {
        return new StaleItems(transitions);
    }
}
