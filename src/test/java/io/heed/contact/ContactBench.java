package io.heed.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.customer.ConsentLinks;
import io.heed.customer.Customer;
import io.heed.customer.Reach;
import io.heed.customer.Recipients;
import io.heed.shared.CaseNumber;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * What telling a hundred thousand customers costs, printed rather than timed by a test:
 * {@code ./mvnw test -Dtest=ContactBench -Dheed.contact.bench=100000 -DargLine="-Xmx512m -XX:+UseSerialGC"}. The audience is
 * selected by product and region from their contracts, each is decided, then all are written into an outbox that always
 * has room.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.contact.bench", matches = "\\d+")
class ContactBench {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final int TOGETHER = 10_000;

    @Autowired
    private ContactMapper mapper;

    @Autowired
    private ContactSink sink;

    @Autowired
    private Recipients recipients;

    @Autowired
    private ConsentLinks links;

    @Autowired
    private ContactPolicy policy;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CaseNumber programme =
            CaseNumber.of("TT", ThreadLocalRandom.current().nextLong(100_000_000, 900_000_000));
    private final int customers = Integer.getInteger("heed.contact.bench", 0);

    @Test
    void oneOutreachToMany() {
        makeCustomers();
        var roomy = new Roomy(sink);
        var settings = new ContactSettings(null, null);
        var decisions = new ContactDecisions(policy, settings, mapper, roomy);
        ApplicationEventPublisher nobody = event -> {};
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var families = new StaticListableBeanFactory(Map.of("words", new Words())).getBeanProvider(ContactTexts.class);
        var contacts = transactional(new Contacts(mapper, roomy, recipients, decisions, nobody, clock));
        var batch =
                transactional(new ContactBatch(mapper, recipients, decisions, families, roomy, links, nobody, clock));
        var delivery = new ContactDelivery(mapper, batch, roomy, settings, clock, false);
        var wave = new Wave(programme, 1, MessageClass.SERVICE, null, null);

        var forecast = timed("select and decide", () -> contacts.forecast(wave, audience()));
        System.out.println(forecast);
        assertThat(forecast.total()).isEqualTo(customers);
        timed("open the wave", () -> {
            contacts.open(wave, audience());
            return null;
        });
        var decided = timed("decide, write and mark", delivery::deliverDue);
        assertThat(decided).isEqualTo(customers);
        timed("whom was told", () -> contacts.told(programme).size());
        System.out.println(timed("progress", () -> contacts.progress(programme)));
        theyLeave();
        timed("overtake with the next wave", () -> {
            contacts.openToTold(new Wave(programme, 2, MessageClass.SERVICE, null, null));
            return null;
        });
        timed("stop it", () -> {
            contacts.stop(programme, 2);
            return null;
        });
    }

    private void theyLeave() {
        var left = 1;
        while (left > 0) {
            left = database.sql("UPDATE notification SET state = 'SENT' WHERE case_number = ? AND state = 'PENDING'"
                            + " LIMIT " + TOGETHER)
                    .param(programme.value())
                    .update();
        }
    }

    /** In six zones, some at night; a tenth writes Polish, a hundredth has an address that came back. */
    private void makeCustomers() {
        var most = database.sql("SELECT COALESCE(MAX(id), 0) FROM customer")
                .query(Long.class)
                .single();
        for (int from = 1; from <= customers; from += TOGETHER) {
            var to = Math.min(customers, from + TOGETHER - 1);
            run("INSERT INTO customer (id, name, email, phone, locale, time_zone, created_at) SELECT " + most
                    + " + seq, CONCAT('Customer ', seq), CONCAT('customer', seq, '@example.org'), NULL,"
                    + " IF(seq % 10 = 0, 'pl', 'en-GB'), ELT(1 + seq % 6, 'Europe/Warsaw', 'Europe/London',"
                    + " 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo', 'Asia/Kolkata'), '2026-11-01'"
                    + " FROM seq_" + from + "_to_" + to);
            run("INSERT INTO customer_contract (reference, customer_id, product, region) SELECT CONCAT('" + programme
                    + "-', seq), " + most + " + seq, 'bench', 'north' FROM seq_" + from + "_to_" + to);
            run("INSERT INTO contact_preference (customer_id, case_number, email_bounced_at) SELECT " + most
                    + " + seq, '', '2026-11-01' FROM seq_" + from + "_to_" + to + " WHERE seq % 100 = 0");
        }
    }

    private void run(String sql) {
        database.sql(sql).update();
    }

    /** Page by page, as nobody's statement may take longer than a few seconds. */
    private Iterable<Long> audience() {
        var ids = new ArrayList<Long>(customers);
        var last = 0L;
        List<Long> page;
        do {
            page = database.sql("SELECT DISTINCT customer_id FROM customer_contract WHERE product = 'bench'"
                            + " AND region = 'north' AND customer_id > ? ORDER BY customer_id LIMIT " + TOGETHER)
                    .param(last)
                    .query(Long.class)
                    .list();
            ids.addAll(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == TOGETHER);
        return ids;
    }

    private <T> T timed(String what, Supplier<T> work) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var started = System.nanoTime();
        var result = work.get();
        var took = Duration.ofNanos(System.nanoTime() - started);
        var peak = heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        System.out.printf(
                "%-28s %7.1f s %9.0f a second, heap at most %d MB of %d%n",
                what,
                took.toMillis() / 1000.0,
                customers * 1000.0 / Math.max(1, took.toMillis()),
                peak,
                Runtime.getRuntime().maxMemory() >> 20);
        return result;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T target) {
        var proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource(false)));
        return (T) proxy.getProxy();
    }

    private record Roomy(ContactSink sink) implements ContactSink {

        @Override
        public int room() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean reaches(Reach reach) {
            return sink.reaches(reach);
        }

        @Override
        public void write(List<Message> messages) {
            sink.write(messages);
        }

        @Override
        public List<Recalled> putBack(CaseNumber programme, int beforeWave) {
            return sink.putBack(programme, beforeWave);
        }

        @Override
        public List<Recalled> recall(CaseNumber number, int beforeWave) {
            return sink.recall(number, beforeWave);
        }
    }

    private static final class Words implements ContactTexts {

        @Override
        public boolean covers(CaseNumber number) {
            return number.kind().equals("TT");
        }

        @Override
        public Map<Long, Composed> texts(CaseNumber number, int wave, Collection<Customer> readers) {
            return readers.stream()
                    .collect(Collectors.toMap(
                            Customer::id,
                            reader -> new Text(
                                    "Your connection may fail tonight",
                                    "We work on the network in your street tonight from one to three.\n\nYour contract "
                                            + reader.id() + " is concerned. You need do nothing.",
                                    List.of(new Action("How it stands", "https://heed.example/outages/1")))));
        }
    }
}
