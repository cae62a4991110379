package org.countersign.evidence.intake.config;

import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.JsonState;
import org.countersign.chassis.journal.StreamType;
import org.countersign.evidence.assessment.domain.Assessor;
import org.countersign.evidence.intake.application.OpenFiles;
import org.countersign.evidence.intake.application.Places;
import org.countersign.evidence.intake.application.ReadEvidence;
import org.countersign.evidence.intake.application.ReadReport;
import org.countersign.evidence.intake.application.Recorder;
import org.countersign.evidence.intake.application.TakeEvidence;
import org.countersign.evidence.intake.application.WithdrawEvidence;
import org.countersign.evidence.intake.domain.Decisions;
import org.countersign.evidence.intake.domain.EvidenceFact;
import org.countersign.evidence.intake.domain.Reassessment;
import org.countersign.evidence.intake.domain.TransitionFile;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.countersign.evidence.reading.report.Reports;
import org.countersign.evidence.report.application.ReportBytes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The intake. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {
    @Bean
    StreamType<TransitionFile, EvidenceFact> transitionFiles() {
        return new StreamType<>(
                "transition",
                TransitionFile::unknown,
                TransitionFile::after,
                new JsonFacts<>(EvidenceFact.class),
                new JsonState<>(TransitionFile.class));
    }

    @Bean
    Reports reports() {
        return Reports.standard();
    }

    @Bean(destroyMethod = "dispose")
    Scheduler calculating(IntakeProperties properties) {
        return Schedulers.newBoundedElastic(properties.readers(), properties.waiting(), "calculating");
    }

    @Bean
    OpenFiles openFiles(
            Journal journal,
            StreamType<TransitionFile, EvidenceFact> transitionFiles,
            Places places,
            IntakeProperties properties) {
        return new OpenFiles(journal, transitionFiles, places, properties.patience());
    }

    @Bean
    Recorder recorder(
            Journal journal,
            StreamType<TransitionFile, EvidenceFact> transitionFiles,
            Assessor assessor,
            Scheduler calculating) {
        return new Recorder(journal, transitionFiles, new Decisions(new Reassessment(assessor)), calculating);
    }

    @Bean
    TakeEvidence takeEvidence(
            OpenFiles files, Reports reports, ReportBytes bytes, Recorder recorder, Scheduler calculating) {
        return new TakeEvidence(files, reading(reports), bytes, recorder, calculating);
    }

    @Bean
    ReadEvidence readEvidence(OpenFiles files, ReportBytes bytes) {
        return new ReadEvidence(files, bytes);
    }

    @Bean
    WithdrawEvidence withdrawEvidence(OpenFiles files, Recorder recorder) {
        return new WithdrawEvidence(files, recorder);
    }

    private static ReadReport reading(Reports reports) {
        var aboutArtifacts = aboutArtifacts(reports);
        return new ReadReport() {
            @Override
            public ReadResult read(ReportRequest request) {
                return reports.read(request);
            }

            @Override
            public boolean asksForSubject(String format) {
                return aboutArtifacts.contains(format);
            }
        };
    }

    private static Set<String> aboutArtifacts(Reports reports) {
        return reports.formats().stream()
                .filter(format -> format.parameters().contains("subject"))
                .map(FormatDescription::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
