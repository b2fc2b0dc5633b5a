package org.relieflink.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.law.internal.CanonicalJson;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 规范性文件登记表。The register of instruments, the only place where titles and document numbers are
 * written.
 */
public final class Instruments {
  private static final Instruments SHIPPED = read(Resources.text("instruments.yaml")).orThrow();

  private final Map<String, Instrument> byId;

  private Instruments(Map<String, Instrument> byId) {
    this.byId = byId;
  }

  /** The register that ships with the program. */
  public static Instruments shipped() {
    return SHIPPED;
  }

  /** All instruments in the order of the register. */
  public List<Instrument> all() {
    return List.copyOf(byId.values());
  }

  /** The instrument of this id, if registered. */
  public Optional<Instrument> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The citation of a registered article; an unknown id or article is a programming error. */
  public Clause cite(String id, String article) {
    return findClause(id, article)
        .orElseThrow(
            () -> new IllegalArgumentException("not in the register: " + id + " " + article));
  }

  /** The citation of an article, if it is registered. */
  public Optional<Clause> findClause(String id, String article) {
    return find(id).flatMap(instrument -> findArticle(instrument, article));
  }

  /** The citation that an annotation names. */
  public Clause cite(LegalBasis basis) {
    return cite(basis.instrument(), basis.article());
  }

  private static Optional<Clause> findArticle(Instrument instrument, String article) {
    return instrument.articles().stream()
        .filter(known -> known.article().equals(article))
        .map(known -> clause(instrument, known))
        .findFirst();
  }

  private static Clause clause(Instrument instrument, Instrument.Article article) {
    return new Clause(
        instrument.id(),
        instrument.shortTitle(),
        article.article(),
        article.status(),
        instrument.source());
  }

  /** Reads a register. */
  public static Reading<Instruments> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    Map<String, Instrument> byId = new LinkedHashMap<>();
    YamlSource.root(yaml, problems).ifPresent(root -> all(root, byId));
    return problems.result(() -> new Instruments(byId));
  }

  private static void all(YamlMap root, Map<String, Instrument> byId) {
    for (YamlMap row : root.maps("instruments")) {
      Instrument instrument = instrument(row);
      if (byId.put(instrument.id(), instrument) != null) {
        row.problem("id", "编号“" + instrument.id() + "”重复。", "请换一个。");
      }
    }
    root.finish();
  }

  private static Instrument instrument(YamlMap row) {
    Instrument instrument =
        new Instrument(
            row.text("id"),
            row.text("title"),
            row.text("short"),
            row.text("number"),
            row.text("issuer"),
            row.dateIfAny("in_force_from").orElse(null),
            row.has("superseded_by") ? row.text("superseded_by") : noText(row),
            row.oneOf("status", TextStatus.words()),
            row.text("source"),
            articles(row));
    row.finish();
    return instrument;
  }

  @org.jspecify.annotations.Nullable private static String noText(YamlMap row) {
    row.textOr("superseded_by", "");
    return null;
  }

  private static List<Instrument.Article> articles(YamlMap row) {
    List<Instrument.Article> articles = new ArrayList<>();
    for (YamlMap item : row.maps("articles")) {
      articles.add(article(item));
    }
    return articles;
  }

  private static Instrument.Article article(YamlMap item) {
    Instrument.Article article =
        new Instrument.Article(
            item.text("article"),
            item.oneOf("status", TextStatus.words()),
            item.text("says"),
            item.textOr("quote", ""),
            item.textOr("sha256", ""));
    String digest = article.quote().isEmpty() ? "" : CanonicalJson.digest(article.quote());
    if (!digest.equals(article.digest())) {
      item.problem(
          "sha256", "“" + article.article() + "”的引文和指纹不符。", "请核对引文；确认后把 sha256 写成 " + digest + "。");
    }
    item.finish();
    return article;
  }
}
