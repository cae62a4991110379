package org.countersign.chassis.identity;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tokens checked by every service itself, and a permission at every endpoint. Needs no store. */
@AutoConfiguration(
        before = {
            ReactiveManagementWebSecurityAutoConfiguration.class,
            ReactiveOAuth2ResourceServerAutoConfiguration.class,
            ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ReactiveUserDetailsServiceAutoConfiguration.class,
            ReactiveWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties({OidcProperties.class, AccessProperties.class})
class IdentityConfiguration {
    /** Before any bean is made, since some wait minutes for a server: a setting that is missing is said at once. */
    @Bean
    static BeanFactoryPostProcessor issuerIsNamed(Environment environment) {
        return beans -> Binder.get(environment).bindOrCreate("countersign.oidc", OidcProperties.class);
    }

    @Bean
    Endpoints endpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            AccessProperties properties) {
        return new Endpoints(mapping, properties.publicPaths());
    }

    @Bean
    SmartInitializingSingleton everyHandlerSaysWho(Endpoints endpoints) {
        return endpoints::requireEveryHandlerToSayWho;
    }

    @Bean
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http,
            Endpoints endpoints,
            ReactiveJwtDecoder tokens,
            OidcProperties oidc,
            AccessProperties access) {
        var refusals = new Refusals();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(calls -> calls.anyExchange().access(new Access(endpoints, access)))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtDecoder(tokens).jwtAuthenticationConverter(new CallerReader(oidc.claims()))))
                .build();
    }

    @Bean
    WebFluxConfigurer callerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer arguments) {
                arguments.addCustomResolver(new CallerArgument());
            }
        };
    }

    /** Left out where a test brings a decoder of its own, which asks no issuer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(ReactiveJwtDecoder.class)
    static class TokensOfTheIssuer {
        @Bean
        IssuerKeys issuerKeys(OidcProperties properties, ObjectProvider<ReactorResourceFactory> threads) {
            var own = threads.getIfAvailable();
            var client = new IssuerClient(properties, own == null ? null : own.getLoopResources());
            return new IssuerKeys(client.keys(), Clock.systemUTC());
        }

        @Bean
        ReactiveJwtDecoder tokens(OidcProperties properties, IssuerKeys keys) {
            return Tokens.decoder(properties, keys);
        }

        @Bean
        KeysHealth keysHealthIndicator(IssuerKeys keys) {
            return new KeysHealth(keys);
        }
    }
}
