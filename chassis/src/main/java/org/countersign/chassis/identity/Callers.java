package org.countersign.chassis.identity;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** The caller of the request in work, for filters. Controllers take a {@link Caller} parameter. */
public final class Callers {
    private Callers() {}

    /** Empty where no token came. */
    public static Mono<Caller> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(CallerToken.class)
                .map(CallerToken::caller);
    }
}
