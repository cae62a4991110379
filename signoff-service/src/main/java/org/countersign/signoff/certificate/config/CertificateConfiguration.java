package org.countersign.signoff.certificate.config;

import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.json.Canonical;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.certificate.application.Certificates;
import org.countersign.signoff.certificate.application.Issuing;
import org.countersign.signoff.certificate.application.Signer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A certificate for each go. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
    @Bean
    Issuing issuing(StreamType<Case, CaseFact> caseStream, Certificates certificates, Signer signer) {
        return new Issuing(caseStream.prefix(), certificates, signer, Canonical::bytes);
    }
}
