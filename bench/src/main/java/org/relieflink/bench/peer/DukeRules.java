package org.relieflink.bench.peer;

import java.util.Collection;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import org.jspecify.annotations.Nullable;

/**
 * 规则的权重，写成 Duke 的概率。 The weights of the rules as Duke's probabilities; Duke's own class of settings
 * would need its Lucene index.
 *
 * @param properties what to compare, the id first
 * @param threshold probability from which a pair matches
 */
record DukeRules(List<Property> properties, double threshold) implements Configuration {
  static final String ID = "id";

  /**
   * @param people records of the pool: the prior and the weight of an equal number depend on it
   */
  static DukeRules of(PeerRules rules, int people) {
    double number = bits(rules.number("number.foreign-share") / people);
    double name = bits(rules.number("usual.surname") * rules.number("usual.given"));
    double birth = bits(rules.number("usual.birth"));
    double village = bits(rules.number("usual.village"));
    List<Property> properties =
        List.of(
            new PropertyImpl(ID),
            similar("digits", number, rules.weight("number.DIFFERENT_WRONG")),
            equal("folded", name, rules.weight("name.DIFFERENT")),
            equal("name", 2, -1),
            similar("birth", birth, rules.weight("birth.DIFFERENT")),
            equal("sex", rules.weight("sex.SAME"), rules.weight("sex.DIFFERENT")),
            equal("village", village, rules.weight("address.DIFFERENT")),
            equal("phone", rules.number("phone.most"), rules.weight("phone.DIFFERENT")));
    double prior = -bits(rules.number("prior.matches-per-party") / people);
    return new DukeRules(properties, probability(rules.number("threshold.review") - prior));
  }

  private static double bits(double share) {
    return -Math.log(share) / Math.log(2);
  }

  private static Property equal(String name, double most, double least) {
    return property(name, new ExactComparator(), most, least);
  }

  private static Property similar(String name, double most, double least) {
    return property(name, new Levenshtein(), most, least);
  }

  private static Property property(String name, Comparator how, double most, double least) {
    return new PropertyImpl(name, how, probability(least), probability(most));
  }

  /** The probability that stands for a weight in bits where nothing is known before. */
  static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  @Override
  public List<Property> getProperties() {
    return properties;
  }

  @Override
  public Collection<Property> getIdentityProperties() {
    return properties.subList(0, 1);
  }

  @Override
  public @Nullable Property getPropertyByName(String name) {
    return properties.stream().filter(p -> p.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Collection<Property> getLookupProperties() {
    return List.of();
  }

  @Override
  public double getThreshold() {
    return threshold;
  }

  /** No second threshold: a pair matches or does not. */
  @Override
  public double getMaybeThreshold() {
    return 0;
  }

  @Override
  public boolean isDeduplicationMode() {
    return false;
  }

  @Override
  public Collection<DataSource> getDataSources() {
    return List.of();
  }

  @Override
  public Collection<DataSource> getDataSources(int group) {
    return List.of();
  }

  @Override
  public @Nullable Database getDatabase(boolean overwrite) {
    return null;
  }

  @Override
  public void validate() {}

  @Override
  public Configuration copy() {
    return this;
  }

  @Override
  public void setThreshold(double other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setDatabase(Database other) {
    throw new UnsupportedOperationException();
  }
}
