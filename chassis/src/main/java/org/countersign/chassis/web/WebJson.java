package org.countersign.chassis.web;

import org.countersign.chassis.json.WireJson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * Controllers read and write the JSON of Countersign. Clients keep their own codecs: what others answer is not held to
 * our strictness. After Boot's own configurer, which would take the mapper of Boot.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class WebJson implements WebFluxConfigurer {
    private final WebProperties limits;

    WebJson(WebProperties limits) {
        this.limits = limits;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        var jsonLimit = Math.toIntExact(limits.maxJsonBody().toBytes());
        var defaults = codecs.defaultCodecs();
        defaults.maxInMemorySize(Math.toIntExact(limits.maxBody().toBytes()));
        defaults.jacksonJsonDecoder(new JacksonJsonDecoder(WireJson.strict()));
        defaults.jacksonJsonEncoder(new JacksonJsonEncoder(WireJson.lenient()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build()));
        defaults.configureDefaultCodec(codec -> {
            if (codec instanceof JacksonJsonDecoder json) {
                json.setMaxInMemorySize(jsonLimit);
            }
        });
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer arguments) {
        arguments.addCustomResolver(new PagingArgument());
    }
}
