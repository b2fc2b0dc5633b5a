package org.relieflink.platform.assistant.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * 全文索引，只在内存里：texts by their place in a list. A text is found when two thirds of the question's
 * characters, or half of its words, or another way to say one of them stand in it; words weigh
 * most, single characters least.
 */
final class TextIndex {
  static final String WORD = "word";
  static final String PAIR = "pair";
  static final String SIGN = "sign";
  private static final String AT = "at";
  private static final float WORD_WEIGHT = 3;
  private static final float PAIR_WEIGHT = 2;
  private static final float ALIKE_WEIGHT = 1.5f;
  private static final float SIGN_WEIGHT = 0.3f;
  private static final float FAINT = 0.25f; // share of the best score below which a hit is noise

  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          WORD, new SmartChineseAnalyzer(),
          PAIR, new CJKAnalyzer(),
          SIGN, new StandardAnalyzer());

  private final IndexSearcher searcher;

  private TextIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static TextIndex of(List<String> texts) {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    Analyzer analyzer = new PerFieldAnalyzerWrapper(new StandardAnalyzer(), ANALYZERS);
    try {
      try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
        for (int at = 0; at < texts.size(); at++) {
          writer.addDocument(document(texts.get(at), at));
        }
      }
      return new TextIndex(new IndexSearcher(DirectoryReader.open(memory)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Document document(String text, int at) {
    Document document = new Document();
    for (String field : List.of(WORD, PAIR, SIGN)) {
      document.add(new TextField(field, text, Field.Store.NO));
    }
    document.add(new StoredField(AT, at));
    return document;
  }

  /** Places of the texts that answer, best first. */
  List<Integer> find(Question question, int most) {
    if (question.signs().isEmpty()) {
      return List.of();
    }
    try {
      ScoreDoc[] found = searcher.search(query(question), most).scoreDocs;
      List<Integer> places = new ArrayList<>();
      for (ScoreDoc one : found) {
        if (one.score >= found[0].score * FAINT) {
          places.add(place(one));
        }
      }
      return places;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private int place(ScoreDoc found) throws IOException {
    return Integer.parseInt(searcher.storedFields().document(found.doc).get(AT));
  }

  private static Query query(Question question) {
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    int signs = question.signs().size();
    enough.add(some(SIGN, question.signs(), signs - signs / 3), Occur.SHOULD);
    List<String> words = question.words().stream().filter(word -> word.length() > 1).toList();
    if (!words.isEmpty()) {
      enough.add(some(WORD, words, (words.size() + 1) / 2), Occur.SHOULD);
    }
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    for (String other : question.alike()) {
      List<String> pairs = tokens(PAIR, other);
      Query said = some(PAIR, pairs, pairs.size());
      enough.add(said, Occur.SHOULD);
      whole.add(new BoostQuery(said, ALIKE_WEIGHT), Occur.SHOULD);
    }
    whole.add(enough.build(), Occur.FILTER);
    weigh(whole, WORD, question.words(), WORD_WEIGHT);
    weigh(whole, PAIR, question.pairs(), PAIR_WEIGHT);
    weigh(whole, SIGN, question.signs(), SIGN_WEIGHT);
    return whole.build();
  }

  private static Query some(String field, List<String> tokens, int least) {
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    tokens.forEach(token -> some.add(new TermQuery(new Term(field, token)), Occur.SHOULD));
    return some.build();
  }

  private static void weigh(
      BooleanQuery.Builder whole, String field, List<String> tokens, float weight) {
    for (String token : tokens) {
      whole.add(new BoostQuery(new TermQuery(new Term(field, token)), weight), Occur.SHOULD);
    }
  }

  /** A text as a field sees it, each token once. */
  static List<String> tokens(String field, String text) {
    Analyzer analyzer = ANALYZERS.get(field);
    if (analyzer == null) {
      throw new IllegalArgumentException("no such field: " + field);
    }
    Set<String> tokens = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return List.copyOf(tokens);
  }
}
