package io.heed.theme;

import io.heed.customer.Contract;
import io.heed.customer.Holdings;
import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers tell us, wherever they tell it, so that it can be seen what they tell us again and again. */
@Service
@Transactional
public class Verbatims {

    private static final int SHORTEST = 3;
    static final String UNKNOWN = "und";

    private final VerbatimMapper mapper;
    private final Holdings holdings;
    private final ThemeWatch watch;

    Verbatims(VerbatimMapper mapper, Holdings holdings, ThemeWatch watch) {
        this.mapper = mapper;
        this.holdings = holdings;
        this.watch = watch;
    }

    /**
     * Keeps the words, once for each source and reference. Product and region that were not said are those of the customer's
     * contracts, when these agree.
     *
     * @return whether they are kept now and were not before; nothing is kept of less than three characters
     */
    public boolean keep(Heard heard) {
        var text = heard.text() == null ? "" : heard.text().strip();
        if (text.length() < SHORTEST) {
            return false;
        }
        var contracts = heard.customerId() == null || heard.product() != null && heard.region() != null
                ? List.<Contract>of()
                : holdings.contractsOf(heard.customerId());
        var product = heard.product() == null ? only(contracts, Contract::product) : heard.product();
        var ofProduct = contracts.stream()
                .filter(each -> each.product().equals(product))
                .toList();
        var region = heard.region() == null ? only(ofProduct, Contract::region) : heard.region();
        var language = heard.language() == null ? UNKNOWN : heard.language();
        return mapper.add(heard.about(product, region, language, PlainText.beginning(text, Verbatim.LONGEST))) == 1;
    }

    /** Keeps all of them, or none; returns how many were not there before. */
    public int keepAll(Collection<Heard> all) {
        return (int) all.stream().filter(this::keep).count();
    }

    /** Keeps what a complaint says, once; nothing when a file told of it and the customer left no words. */
    public void keepComplaint(CaseNumber complaint) {
        mapper.addComplaint(complaint);
    }

    /** A complaint has ended: it counts with what it cost us, and as severe as it became. */
    public void weighComplaint(CaseNumber complaint) {
        mapper.weighComplaint(complaint);
        var theme = mapper.themeOfCase(complaint);
        if (theme != null) {
            watch.heard(theme);
        }
    }

    private static String only(List<Contract> contracts, Function<Contract, String> what) {
        var different =
                contracts.stream().map(what).filter(Objects::nonNull).distinct().toList();
        return different.size() == 1 ? different.get(0) : null;
    }
}
