package io.heed.theme;

import io.heed.customer.Contract;
import io.heed.customer.Holdings;
import io.heed.shared.PlainText;
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
    private static final String UNKNOWN = "und";

    private final VerbatimMapper mapper;
    private final Holdings holdings;

    Verbatims(VerbatimMapper mapper, Holdings holdings) {
        this.mapper = mapper;
        this.holdings = holdings;
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

    private static String only(List<Contract> contracts, Function<Contract, String> what) {
        var different =
                contracts.stream().map(what).filter(Objects::nonNull).distinct().toList();
        return different.size() == 1 ? different.get(0) : null;
    }
}
