package io.heed.desk;

import io.heed.knowledge.Catalogue;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What products and regions are called in the reader's language, looked up once per page. */
public final class CatalogueNames {

    private final Catalogue catalogue;
    private final Locale locale;
    private Map<String, String> products;
    private Map<String, String> regions;

    /** Nothing is looked up before it is asked for. */
    public CatalogueNames(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** The product's name; its id when it is not in the catalogue any more, null for null. */
    public String product(String id) {
        if (products == null) {
            products = catalogue.products(locale).stream()
                    .collect(Collectors.toMap(Catalogue.Product::id, Catalogue.Product::name));
        }
        return id == null ? null : products.getOrDefault(id, id);
    }

    /** The region's name; its id when it is not in the catalogue any more, null for null. */
    public String region(String id) {
        if (regions == null) {
            regions = catalogue.regions(locale).stream()
                    .collect(Collectors.toMap(Catalogue.Region::id, Catalogue.Region::name));
        }
        return id == null ? null : regions.getOrDefault(id, id);
    }
}
