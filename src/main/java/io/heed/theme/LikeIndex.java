package io.heed.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Words of customers by their likeness, as Lucene sees it: an index in memory, in which each is asked for what is more like
 * it (BM25). English and Polish are read by their own rules, and only what is in one language is compared.
 */
final class LikeIndex implements AutoCloseable {

    private static final String WORDS_THAT_SAY_NOTHING = "/org/apache/lucene/analysis/snowball/english_stop.txt";
    private static final String PLACE = "place";
    private static final int LEAST_SHARED_WORDS = 3;
    private static final int MOST_WORDS_ASKED = 25;
    private static final int OFTEN = 50;
    private static final FieldType WITH_VECTORS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_VECTORS.setStoreTermVectors(true);
        WITH_VECTORS.freeze();
    }

    private final List<Verbatim> all;
    private final Analyzer analyzer =
            new PerFieldAnalyzerWrapper(new StandardAnalyzer(), Map.of("en", english(), "pl", new PolishAnalyzer()));
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] documents;
    private final int[] places;

    LikeIndex(List<Verbatim> all) {
        this.all = List.copyOf(all);
        this.documents = new int[all.size()];
        this.places = new int[all.size()];
        try {
            write();
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            number();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /**
     * Something alike.
     *
     * @param place where it stands in the list that the index was made of
     * @param likeness from 0 to 1: its score as a share of what the same words score for themselves
     */
    record Like(int place, double likeness) {}

    /** What is like the words at this place at least so much, the likest first; not the words themselves. */
    List<Like> like(int place, double atLeast, int most) {
        try {
            var query = query(place);
            if (query == null) {
                return List.of();
            }
            return likes(place, searcher.search(query, most + 1).scoreDocs, atLeast);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** The words of a text as the index compares them, each with how it was written. */
    Stream<LabelWords.Word> words(Verbatim said) {
        var text = PlainWords.of(said.text());
        return LabelWords.Word.in(text, analyzer, field(said));
    }

    /** In how many texts a word occurs. */
    int occurrences(Verbatim said, String stem) {
        try {
            return Math.max(1, reader.docFreq(new Term(field(said), stem)));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    int size() {
        return all.size();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private void write() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int place = 0; place < all.size(); place++) {
                var said = all.get(place);
                var document = new Document();
                document.add(new NumericDocValuesField(PLACE, place));
                document.add(new Field(field(said), PlainWords.of(said.text()), WITH_VECTORS));
                writer.addDocument(document);
            }
        }
    }

    /** With the longer of Lucene's lists of words that say nothing; the shorter one leaves "you" and "have" in. */
    private static Analyzer english() {
        try (var list = new InputStreamReader(
                EnglishAnalyzer.class.getResourceAsStream(WORDS_THAT_SAY_NOTHING), StandardCharsets.UTF_8)) {
            return new EnglishAnalyzer(WordlistLoader.getSnowballWordSet(list));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void number() throws IOException {
        var values = MultiDocValues.getNumericValues(reader, PLACE);
        for (int document = 0; document < all.size(); document++) {
            values.advanceExact(document);
            places[document] = (int) values.longValue();
            documents[places[document]] = document;
        }
    }

    /** At least three words are shared: one or two alone say nothing. */
    private Query query(int place) throws IOException {
        var more = new MoreLikeThis(reader);
        more.setFieldNames(new String[] {field(all.get(place))});
        more.setMinTermFreq(1);
        more.setMinDocFreq(2);
        more.setMinWordLen(3);
        more.setMaxDocFreq(Math.max(OFTEN, all.size() / 10));
        more.setMaxQueryTerms(MOST_WORDS_ASKED);
        if (!(more.like(documents[place]) instanceof BooleanQuery words)
                || words.clauses().size() < LEAST_SHARED_WORDS) {
            return null;
        }
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(LEAST_SHARED_WORDS);
        words.clauses().forEach(query::add);
        return query.build();
    }

    private List<Like> likes(int place, ScoreDoc[] hits, double atLeast) {
        if (hits.length == 0) {
            return List.of();
        }
        double own = hits[0].score;
        for (var hit : hits) {
            own = places[hit.doc] == place ? hit.score : own;
        }
        var likes = new ArrayList<Like>();
        for (var hit : hits) {
            double likeness = Math.min(1, hit.score / own);
            if (places[hit.doc] != place && likeness >= atLeast) {
                likes.add(new Like(places[hit.doc], likeness));
            }
        }
        return likes;
    }

    private static String field(Verbatim said) {
        return switch (said.language()) {
            case "en", "pl" -> said.language();
            default -> "other";
        };
    }
}
