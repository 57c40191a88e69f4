package io.heed.staff.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.heed.shared.HeedProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Who may ask for which path. This is the outer fence only: whether a case is theirs is checked by the use cases. Six
 * chains: assets, health, the API and the Modeler's way in (no session, no cookie), the portal (open, no session: a visitor costs no statement) and
 * the pages of staff (session, CSRF). What none of them names is nowhere.
 */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static final Duration HSTS = Duration.ofDays(365);

    private static final String[] CASE_WORKERS = {"AGENT", "LEAD", "MANAGER", "BRANCH"};
    private static final String[] CASE_READERS = {"AGENT", "LEAD", "MANAGER", "BRANCH", "AUDITOR"};
    private static final String[] REGISTER_READERS = {"LEAD", "MANAGER", "AUDITOR"};
    private static final String[] OUTREACH_READERS = {"AGENT", "LEAD", "MANAGER", "OWNER", "AUDITOR"};
    private static final String[] IMPROVEMENT_READERS = {"AGENT", "LEAD", "MANAGER", "BRANCH", "OWNER", "AUDITOR"};
    private static final String[] FIGURES_READERS = {"LEAD", "MANAGER", "OWNER", "AUDITOR"};
    private static final String[] STUDIO_READERS = {"MANAGER", "OWNER", "AUDITOR"};
    private static final String[] IMPORTERS = {"MANAGER", "ADMIN"};
    private static final String[] STAFF = {"AGENT", "LEAD", "MANAGER", "BRANCH", "OWNER", "AUDITOR", "ADMIN"};

    private final Refusals refusals;

    SecurityConfiguration(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Paths are compared as Spring MVC does, without asking it for each request. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationManager authenticationManager(
            UserDetailsService accounts, PasswordEncoder encoder, ApplicationEventPublisher events) {
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        // Whether an account is disabled shows only to somebody who knows its password, and then as a wrong password.
        passwords.setPreAuthenticationChecks(account -> {});
        passwords.setPostAuthenticationChecks(account -> {
            if (!account.isEnabled()) {
                throw new BadCredentialsException("disabled");
            }
        });
        var told = new DefaultAuthenticationEventPublisher(events);
        told.setAdditionalExceptionMappings(
                Map.of(ThrottledLogIn.TooManyAttempts.class, AuthenticationFailureLockedEvent.class));
        var manager = new ProviderManager(new ThrottledLogIn(passwords, new LogInThrottle()));
        manager.setAuthenticationEventPublisher(told);
        return manager;
    }

    @Bean
    @Order(1)
    SecurityFilterChain assetFilters(HttpSecurity http) throws Exception {
        http.securityMatcher("/assets/**", "/favicon.ico", "/favicon.svg", "/robots.txt");
        withoutSession(http).headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(GET)
                        .permitAll()
                        .requestMatchers(HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownVisitor)
                        .accessDeniedHandler(refusals::forbiddenPage))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain healthFilters(HttpSecurity http) throws Exception {
        http.securityMatcher("/actuator/**", "/actuator");
        return withoutSession(http)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(GET, "/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownVisitor)
                        .accessDeniedHandler(refusals::forbiddenPage))
                .build();
    }

    /** Other systems prove with the secret of their source, a password of its own sort: it is looked at where it is known. */
    @Bean
    @Order(0)
    SecurityFilterChain signalFilters(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/signals/**");
        return withoutSession(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(POST, "/api/signals/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownCaller)
                        .accessDeniedHandler(refusals::forbiddenCall))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiFilters(HttpSecurity http, AuthenticationManager accounts, HeedProperties heed)
            throws Exception {
        http.securityMatcher("/api/**");
        return withoutSession(http)
                .authenticationManager(accounts)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::unknownCaller))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(POST, "/api/complaints").permitAll();
                    requests.requestMatchers("/api/cases/**").permitAll();
                    requests.requestMatchers("/api/surveys/**").permitAll();
                    requests.requestMatchers(POST, "/api/complaints/import").hasAnyRole(IMPORTERS);
                    requests.requestMatchers(POST, "/api/customer-data/*").hasAnyRole(IMPORTERS);
                    requests.requestMatchers("/api/register/**").hasAnyRole(REGISTER_READERS);
                    requests.requestMatchers(POST, "/api/webhooks/*").permitAll();
                    var demonstration = requests.requestMatchers("/api/demo/**");
                    if (heed.demonstration()) {
                        demonstration.hasAnyRole(STAFF);
                    } else {
                        demonstration.denyAll();
                    }
                    requests.requestMatchers("/api/admin/**").hasRole("ADMIN");
                    requests.requestMatchers(GET).hasAnyRole(CASE_READERS);
                    requests.requestMatchers(HEAD).hasAnyRole(CASE_READERS);
                    requests.anyRequest().hasAnyRole(CASE_WORKERS);
                })
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownCaller)
                        .accessDeniedHandler(refusals::forbiddenCall))
                .build();
    }

    /** The Camunda Modeler: name and password with each request, no cookie of ours counts. */
    @Bean
    @Order(3)
    SecurityFilterChain modelerFilters(HttpSecurity http, AuthenticationManager accounts) throws Exception {
        http.securityMatcher("/engine-rest", "/engine-rest/**");
        return withoutSession(http)
                .cors(cors -> cors.configurationSource(request -> fromAFile()))
                .authenticationManager(accounts)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::unknownCaller))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("OWNER", "MANAGER"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownCaller)
                        .accessDeniedHandler(refusals::forbiddenCall))
                .build();
    }

    /**
     * The Modeler is a page in a file. A page of another site is turned away: a browser that was once told name and password
     * would add them to what it sends.
     */
    private static CorsConfiguration fromAFile() {
        var origins = new CorsConfiguration();
        origins.setAllowedOrigins(List.of("file://", "null"));
        origins.setAllowedMethods(List.of(GET.name(), POST.name()));
        origins.setAllowedHeaders(List.of("authorization", "accept", "content-type"));
        return origins;
    }

    @Bean
    @Order(4)
    SecurityFilterChain portalFilters(HttpSecurity http) throws Exception {
        http.securityMatcher(
                "/",
                "/report/**",
                "/idea/**",
                "/ideas/**",
                "/improvements/**",
                "/answers/**",
                "/asked/**",
                "/survey/**",
                "/case/**",
                "/known-issues/**",
                "/unsubscribe/**",
                "/consent/**",
                "/language",
                "/error",
                "/v3/api-docs/**",
                "/v3/api-docs.yaml",
                "/.well-known/**");
        // No CSRF token: no cookie lets anybody do anything here, the case's link in the address does.
        return withoutSession(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain staffFilters(
            HttpSecurity http,
            AuthenticationManager accounts,
            UserDetailsService people,
            Clock clock,
            HeedProperties heed)
            throws Exception {
        return headers(http)
                .authenticationManager(accounts)
                .addFilterBefore(new AccountsAsTheyAre(people, clock), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(heed)).csrfTokenRequestHandler(eagerly()))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers("/login").permitAll();
                    requests.requestMatchers("/logout", "/account/**").authenticated();
                    var demonstration = requests.requestMatchers("/demo/**", "/desk/clock/**");
                    if (heed.demonstration()) {
                        demonstration.hasAnyRole(STAFF);
                    } else {
                        demonstration.denyAll();
                    }
                    requests.requestMatchers(GET, "/desk").hasAnyRole(STAFF);
                    requests.requestMatchers(GET, "/desk/trouble/**")
                            .hasAnyRole("LEAD", "MANAGER", "OWNER", "AUDITOR", "ADMIN");
                    requests.requestMatchers("/desk/trouble/**").hasAnyRole("LEAD", "MANAGER", "ADMIN");
                    requests.requestMatchers("/desk/import", "/desk/import/**").hasAnyRole(IMPORTERS);
                    requests.requestMatchers("/desk/needs/**").hasAnyRole(STAFF);
                    requests.requestMatchers("/desk/trainings/**")
                            .hasAnyRole("AGENT", "LEAD", "MANAGER", "AUDITOR", "ADMIN");
                    requests.requestMatchers("/desk/branches/**").hasAnyRole("MANAGER", "ADMIN");
                    requests.requestMatchers("/desk/register/**").hasAnyRole(REGISTER_READERS);
                    requests.requestMatchers("/desk/intake/**").hasAnyRole(CASE_WORKERS);
                    requests.requestMatchers(GET, "/desk/outreach/**").hasAnyRole(OUTREACH_READERS);
                    requests.requestMatchers("/desk/surveys/kinds/**").hasAnyRole(OUTREACH_READERS);
                    requests.requestMatchers(GET, "/desk/surveys/**").hasAnyRole(OUTREACH_READERS);
                    requests.requestMatchers(GET, "/desk/improvements/**").hasAnyRole(IMPROVEMENT_READERS);
                    requests.requestMatchers("/desk/playbooks/**").hasAnyRole(OUTREACH_READERS);
                    requests.requestMatchers(GET, "/desk/themes/**", "/desk/gaps/**")
                            .hasAnyRole(OUTREACH_READERS);
                    requests.requestMatchers(GET, "/desk/figures/**").hasAnyRole(FIGURES_READERS);
                    requests.requestMatchers(GET, "/desk/**").hasAnyRole(CASE_READERS);
                    requests.requestMatchers(HEAD, "/desk/**").hasAnyRole(CASE_READERS);
                    requests.requestMatchers("/desk/**").hasAnyRole(CASE_WORKERS);
                    requests.requestMatchers(GET, "/studio/**").hasAnyRole(STUDIO_READERS);
                    requests.requestMatchers("/studio/**").hasAnyRole("MANAGER", "OWNER");
                    requests.requestMatchers("/audit/**").hasRole("AUDITOR");
                    requests.requestMatchers("/admin/**").hasRole("ADMIN");
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(refusals::failedLogIn)
                        .successHandler(SecurityConfiguration::welcome))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unknownVisitor)
                        .accessDeniedHandler(refusals::forbiddenPage))
                .build();
    }

    private static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication staff)
            throws IOException {
        var next = request.getParameter("next");
        response.sendRedirect(request.getContextPath() + (StaffAreas.isOurs(next) ? next : "/desk"));
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return headers(http)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(HSTS.toSeconds()).includeSubDomains(false)));
    }

    static CookieCsrfTokenRepository tokens(HeedProperties heed) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("heed-csrf");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (SessionConfiguration.isHttps(heed)) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** Before the page is written: a long page would be on its way before its first form asks for the token's cookie. */
    private static XorCsrfTokenRequestAttributeHandler eagerly() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
