package org.relieflink.law.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.law.Reading;

/**
 * 监督规则目录：有日期、有依据的全部监督规则。The dated catalogue of supervision rules.
 *
 * @param version of the catalogue as a whole
 * @param lastConfirmedOn the day somebody last compared it with its sources
 * @param classes what being on each list means, by name
 * @param tolerances numbers of days with their origin, by id
 * @param rules all versions in the order of the file
 */
public record SupervisionCatalogue(
    String version,
    String title,
    LocalDate lastConfirmedOn,
    Map<String, ListedClass> classes,
    Map<String, Tolerance> tolerances,
    List<SupervisionRule> rules) {
  private static final SupervisionCatalogue SHIPPED = read(resource()).orThrow();

  /** Copies the collections. */
  public SupervisionCatalogue {
    classes = Map.copyOf(classes);
    tolerances = Map.copyOf(tolerances);
    rules = List.copyOf(rules);
  }

  /** The catalogue that ships with the program. */
  public static SupervisionCatalogue shipped() {
    return SHIPPED;
  }

  /** Reads a catalogue, or gives every problem in it. */
  public static Reading<SupervisionCatalogue> read(String yaml) {
    return CatalogueReader.read(yaml);
  }

  /** The rules in force on the day, one version each. */
  public List<SupervisionRule> rulesOn(LocalDate day) {
    return rules.stream().filter(rule -> rule.validOn(day)).toList();
  }

  /** The version of a rule in force on the day. */
  public Optional<SupervisionRule> find(String id, LocalDate day) {
    return rulesOn(day).stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** A version of a rule, also one no longer in force. */
  public Optional<SupervisionRule> findVersion(String id, String ruleVersion) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id) && rule.version().equals(ruleVersion))
        .findFirst();
  }

  /** What the rules ask of a record beyond its class and days, such as {@code 残疾等级}. */
  public Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    for (SupervisionRule rule : rules) {
      FoundRecord found = rule.found();
      if (found != null) {
        labels.addAll(found.says().keySet());
      }
      for (RuleCondition condition : rule.conditions()) {
        if (condition instanceof RuleCondition.Says says) {
          says.anyOf().forEach(group -> labels.addAll(group.keySet()));
        }
      }
    }
    return labels;
  }

  private static String resource() {
    try (InputStream in = SupervisionCatalogue.class.getResourceAsStream("catalogue.yaml")) {
      if (in == null) {
        throw new IllegalStateException("missing resource catalogue.yaml");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
