package io.heed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;

/**
 * A test with the whole of Heed around it, on a real MariaDB and a real port: the one context that all such tests share,
 * so that it is built once. Nothing runs by itself in it, neither jobs nor schedules: a test runs what it wants to see.
 * Rows stay between tests; a test uses cases and accounts of its own, or {@code @Transactional}. Only what is wrong for many in
 * one test is no longer wrong in the next, whose complaints would meet it, and whoever is still to be told of it is not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "heed.data=target/test-data",
            "heed.scheduling=false",
            "heed.demonstration-customers=false",
            "heed.demo-password=demonstration",
            "heed.mail.inbox.address=care@heed.example",
            "heed.webhooks.shop.secret=shop-secret-of-the-tests",
            "heed.webhooks.fedi.secret=fedi-secret-of-the-tests",
            "heed.webhooks.fedi.format=mastodon",
            "heed.webhooks.fedi.account=care@social.example",
            "heed.webhooks.bird.secret=bird-secret-of-the-tests",
            "heed.webhooks.bird.format=x",
            "heed.signals.cloudevents.secret=cloudevents-secret-of-the-tests",
            "heed.signals.alertmanager.secret=alertmanager-secret-of-the-tests",
            "heed.signals.alertmanager.products.net=home-internet",
            "heed.signals.statuspage.secret=statuspage-secret-of-the-tests",
            "heed.signals.statuspage.secret-in-address=true",
            "heed.signals.statuspage.component-updates=true",
            "heed.signals.statuspage.components[0].name=Home internet",
            "heed.signals.statuspage.components[0].product=home-internet",
            "heed.signals.statuspage.components[0].region=north",
            "heed.signals.statuspage.components[1].name=App",
            "heed.signals.statuspage.components[1].product=mobile-plan",
            "heed.signals.tracking.secret=tracking-secret-of-the-tests",
            "heed.signals.planned.secret=planned-secret-of-the-tests",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.root=warn",
            "spring.datasource.hikari.maximum-pool-size=12",
            "spring.datasource.hikari.minimum-idle=1"
        })
@AutoConfigureMockMvc
@Sql(
        statements = {
            "UPDATE known_issue SET resolved_at = UTC_TIMESTAMP(3) WHERE resolved_at IS NULL",
            "UPDATE contact_wave SET state = 'STOPPED', due_at = NULL WHERE due_at IS NOT NULL",
            "UPDATE notification SET state = 'CANCELLED' WHERE state = 'PENDING' AND one_of_many"
        },
        executionPhase = Sql.ExecutionPhase.AFTER_TEST_METHOD)
@ContextConfiguration(initializers = {TestDatabase.class, QuickPasswords.class})
public @interface HeedTest {}
