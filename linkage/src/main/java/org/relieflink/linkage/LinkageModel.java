package org.relieflink.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 比对模型：各项比对结果的概率、阈值和来历。
 *
 * <p>Read from a properties file (UTF-8); the shipped one is {@code model-default.properties}.
 */
public final class LinkageModel {

  /** Parameters that are text or a weight; all others are shares or sizes, and above 0. */
  private static final List<String> SIGNED =
      List.of("model.", "threshold.", "rival.", "household.", "stranger.", "phone.most");

  /** Smaller shares are slips: their logarithm would outweigh everything else together. */
  private static final double LEAST_SHARE = 1e-30;

  /** Where decisions fall, and how far a family goes. */
  record Thresholds(
      double auto, double review, double rivalMost, double rivalDoubtful, FamilyRules family) {}

  private final Properties values;
  private final FieldModel fields;

  /** Looking twice at what never changes would cost each opening of a snapshot its time. */
  private volatile boolean checked;

  private volatile @Nullable EvidenceForm evidenceForm;

  private LinkageModel(Properties values) {
    this.values = values;
    String name = values.getProperty("model.fields", "chinese").strip();
    fields =
        FieldModel.find(name)
            .orElseThrow(() -> new IllegalArgumentException("没有名为“" + name + "”的字段模型"));
  }

  /** The shipped model. */
  public static LinkageModel standard() {
    return of(FieldModel.chinese());
  }

  /** The shipped model for lists of other fields. */
  public static LinkageModel of(FieldModel fields) {
    try (Reader text = open(fields.weights())) {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String resource) {
    InputStream in = LinkageModel.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing resource " + resource);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** A model in the form of the shipped one. */
  public static LinkageModel read(Reader reader) throws IOException {
    Properties values = new Properties();
    try {
      values.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("比对模型文件里有写坏的转义（\\u 后面要有四位十六进制数字）", e);
    }
    return new LinkageModel(values);
  }

  /**
   * Looks at every parameter.
   *
   * @throws IllegalArgumentException if one is missing or no usable number; says which
   */
  public void check() {
    if (checked) {
      return;
    }
    PersonTable nobody = new PersonTable(fields);
    new PairScorer(nobody, PoolFrequencies.of(nobody, this, 1), this);
    thresholds();
    id();
    provenance();
    for (String key : values.stringPropertyNames()) {
      boolean share = SIGNED.stream().noneMatch(key::startsWith);
      if (share && (number(key) < LEAST_SHARE || number(key) > 1 / LEAST_SHARE)) {
        throw new IllegalArgumentException("比对模型参数 " + key + " 要大于 0 且不过大：" + text(key));
      }
    }
    checked = true;
  }

  /** The same model with some values replaced. */
  LinkageModel with(Map<String, String> changes) {
    Properties changed = new Properties();
    changed.putAll(values);
    changed.putAll(changes);
    return new LinkageModel(changed);
  }

  /** The same model without a value. */
  LinkageModel without(String key) {
    Properties changed = new Properties();
    changed.putAll(values);
    changed.remove(key);
    return new LinkageModel(changed);
  }

  /** The same weights under another name, saying where they come from; nothing stated of errors. */
  public LinkageModel described(String id, String provenance) {
    LinkageModel described = with(Map.of("model.id", id, "model.provenance", provenance));
    described.values.stringPropertyNames().stream()
        .filter(key -> key.startsWith("errors.") || key.startsWith("model.errors"))
        .forEach(described.values::remove);
    return described;
  }

  /** Writes the model in the form and order of the shipped one, its remarks included. */
  public void write(Writer out) throws IOException {
    Set<String> rest = new TreeSet<>(values.stringPropertyNames());
    try (BufferedReader lines = new BufferedReader(open(fields.weights()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf(" = ");
        String key = line.startsWith("#") || equals < 0 ? "" : line.substring(0, equals);
        String value = key.isEmpty() ? null : values.getProperty(key);
        out.write(value == null ? (key.isEmpty() ? line + "\n" : "") : key + " = " + value + "\n");
        rest.remove(key);
      }
    }
    for (String key : rest) {
      out.write(key + " = " + values.getProperty(key) + "\n");
    }
  }

  /** How the cells of the lists are read and compared: {@code model.fields}, Chinese if unsaid. */
  public FieldModel fields() {
    return fields;
  }

  public String id() {
    return text("model.id");
  }

  /** Where the weights come from, in plain words. */
  public String provenance() {
    return text("model.provenance");
  }

  /** Score (log2 odds) from which a hit is {@link HitLevel#AUTO}. */
  public double autoThreshold() {
    return number("threshold.auto");
  }

  /** Score (log2 odds) from which a hit is shown at all. */
  public double reviewThreshold() {
    return number("threshold.review");
  }

  /**
   * How often the thresholds were wrong where they were measured.
   *
   * @param autoWrong share of wrong hits among {@link HitLevel#AUTO} hits
   * @param reviewWrong share of wrong hits among {@link HitLevel#REVIEW} hits
   * @param missed share of true pairs below the review threshold
   * @param source where this was measured
   */
  public record StatedErrors(double autoWrong, double reviewWrong, double missed, String source) {}

  /** The stated error rates; empty where the model states none, as after training. */
  public Optional<StatedErrors> statedErrors() {
    if (!values.containsKey("model.errors-source")) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedErrors(
            number("errors.auto-wrong"),
            number("errors.review-wrong"),
            number("errors.missed"),
            text("model.errors-source")));
  }

  Thresholds thresholds() {
    return new Thresholds(
        autoThreshold(),
        reviewThreshold(),
        number("rival.most"),
        number("rival.doubtful"),
        FamilyRules.of(this));
  }

  boolean states(String key) {
    return values.containsKey(key);
  }

  /** log2 odds of an outcome: {@code m} among true pairs against {@code u} among others. */
  double[] weights(String field, Level[] levels) {
    double[] weights = new double[levels.length];
    for (Level level : levels) {
      String key = field + "." + level.name();
      if (!level.name().equals("MISSING") && !neverComes(key)) {
        weights[level.rank()] = Logs.log2(number(key + ".m") / number(key + ".u"));
      }
    }
    return weights;
  }

  /** The default model must say every outcome; others leave out what their fields never have. */
  private boolean neverComes(String key) {
    return fields.code() != 0 && !values.containsKey(key + ".m") && !values.containsKey(key + ".u");
  }

  /** How evidence of this model is packed; made once. */
  EvidenceForm evidenceForm() {
    EvidenceForm form = evidenceForm;
    if (form == null) {
      form = new EvidenceForm(this);
      evidenceForm = form;
    }
    return form;
  }

  /** Every parameter that bears on a weight, one a line, in a fixed order. */
  List<String> weighing() {
    return values.stringPropertyNames().stream()
        .filter(key -> !key.equals("model.provenance") && !key.contains("errors"))
        .sorted()
        .map(key -> key + "=" + text(key))
        .toList();
  }

  /** The largest difference of a single weight (log2) between two models. */
  double largestChange(LinkageModel other) {
    double largest = Math.abs(Logs.log2(prior() / other.prior()));
    for (ScoredField field : ScoredField.ALL) {
      double[] mine = weights(field.key, field.levels);
      double[] theirs = other.weights(field.key, field.levels);
      for (int i = 0; i < mine.length; i++) {
        largest = Math.max(largest, Math.abs(mine[i] - theirs[i]));
      }
    }
    return largest;
  }

  private double prior() {
    return number("prior.matches-per-party");
  }

  /**
   * log2 of how much likelier an outcome is under another explanation ({@link Alternative}) than
   * between two records of one person; 0 where the model says nothing.
   */
  double[] oddsOf(String kind, ScoredField field) {
    double[] odds = new double[field.levels.length];
    for (Level level : field.levels) {
      String key = field.key + "." + level.name();
      if (values.containsKey(key + "." + kind)) {
        odds[level.rank()] = Logs.log2(number(key + "." + kind) / number(key + ".m"));
      }
    }
    return odds;
  }

  double number(String key) {
    String value = text(key);
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("比对模型参数 " + key + " 不是数字：" + value, e);
    }
    throw new IllegalArgumentException("比对模型参数 " + key + " 不是有限的数：" + value);
  }

  private String text(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("比对模型缺少参数：" + key);
    }
    return value.strip();
  }
}
