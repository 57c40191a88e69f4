package io.heed.knowledge;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products and regions of a company that does not exist. */
@Component
@ConditionalOnProperty("heed.demonstration")
class DemonstrationCatalogue {

    private static final String[][] PRODUCTS = {
        {"current-account", "Current account", "Konto osobiste", "payments"},
        {"credit-card", "Credit card", "Karta kredytowa", "payments"},
        {"home-internet", "Home internet", "Internet domowy", "telecom"},
        {"mobile-plan", "Mobile plan", "Abonament komórkowy", "telecom"},
        {"electricity", "Electricity", "Energia elektryczna", "energy"},
        {"flights", "Flights", "Loty", "airline"},
        {"online-shop", "Online shop", "Sklep internetowy", "retail"},
    };

    private static final String[][] REGIONS = {
        {"north", "North", "Północ"},
        {"south", "South", "Południe"},
        {"east", "East", "Wschód"},
        {"west", "West", "Zachód"},
    };

    private final JdbcClient jdbc;

    DemonstrationCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills what is missing; what somebody has changed stays as it is. */
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        for (var product : PRODUCTS) {
            jdbc.sql("INSERT IGNORE INTO product (id, name, name_pl, line) VALUES (?, ?, ?, ?)")
                    .params((Object[]) product)
                    .update();
        }
        for (var region : REGIONS) {
            jdbc.sql("INSERT IGNORE INTO region (id, name, name_pl) VALUES (?, ?, ?)")
                    .params((Object[]) region)
                    .update();
        }
    }
}
