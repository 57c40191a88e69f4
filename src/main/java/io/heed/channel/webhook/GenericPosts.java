package io.heed.channel.webhook;

import io.heed.channel.Payload;
import io.heed.knowledge.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Our own format, one post to a body: described in {@code docs/channels.md}. */
@Component
class GenericPosts implements PostFormat {

    private static final Set<String> KINDS = Set.of("complaint", "idea", "praise", "question", "noise");

    private final Catalogue catalogue;

    GenericPosts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Post> read(Payload body, String account) {
        var id = body.required("id", Post.LONGEST_ID);
        var author = body.object("author");
        var handle = author.text("handle", Post.LONGEST_NAME);
        return List.of(new Post(
                id,
                new Post.Author(
                        author.text("name", Post.LONGEST_NAME),
                        handle,
                        email(author),
                        author.text("phone", 40),
                        PostFormat.language(author.text("locale", 20))),
                body.required("text", Post.LONGEST_TEXT),
                body.instant("sentAt"),
                url(body),
                body.text("place", Post.LONGEST_NAME),
                product(body),
                kind(body),
                !account.isEmpty() && account.equals(handle) ? Post.OWN : null));
    }

    private static String email(Payload author) {
        var email = author.text("email", 254);
        if (email != null
                && !email.matches(
                        "[^\\p{Z}\\p{Cc}\\p{Cf}@]{1,64}@[^\\p{Z}\\p{Cc}\\p{Cf}@]+\\.[^\\p{Z}\\p{Cc}\\p{Cf}@.]{2,}")) {
            throw author.wrong("email");
        }
        return email;
    }

    private static String url(Payload body) {
        var url = body.text("url", Post.LONGEST_URL);
        if (url != null && PostFormat.link(url) == null) {
            throw body.wrong("url");
        }
        return url;
    }

    private String product(Payload body) {
        var product = body.text("product", 40);
        if (product != null && !catalogue.isProduct(product)) {
            throw body.wrong("product");
        }
        return product;
    }

    private static String kind(Payload body) {
        var kind = body.text("kind", 20);
        if (kind != null && !KINDS.contains(kind.toLowerCase(Locale.ROOT))) {
            throw body.wrong("kind");
        }
        return kind == null ? null : kind.toLowerCase(Locale.ROOT);
    }
}
