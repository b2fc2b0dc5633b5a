package org.relieflink.platform.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.internal.AccessRuleReader;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** 权限总表：all rows of all capabilities; what no row allows is refused. */
@Component
public class AccessTable {
  private final List<Row> rows;

  /** Rows that may match an address, by its first part; in the order of {@link #rows}. */
  private final Map<String, List<Row>> byFirstPart = new HashMap<>();

  /** Rows without variables by method and path: a page asks for every link that it may show. */
  private final Map<Asked, AccessRule> literal = new HashMap<>();

  private final Policy policy;

  public AccessTable(AccessRuleReader reader, Policy policy) {
    this.policy = policy;
    var parser = new PathPatternParser();
    this.rows =
        reader.all().stream()
            .map(rule -> new Row(parser.parse(rule.path()), rule))
            .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern))
            .toList();
    for (Row row : rows) {
      byFirstPart.computeIfAbsent(firstPart(row.rule.path()), part -> new ArrayList<>()).add(row);
      if (!row.pattern.hasPatternSyntax()) {
        row.rule
            .methods()
            .forEach(method -> literal.put(new Asked(method, row.rule.path()), row.rule));
      }
    }
  }

  public List<AccessRule> all() {
    return rows.stream().map(Row::rule).toList();
  }

  /** The most specific row for this method and path. */
  public Optional<AccessRule> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    AccessRule exact = literal.get(new Asked(asked, path));
    return exact == null ? matching(asked, PathContainer.parsePath(path)) : Optional.of(exact);
  }

  private Optional<AccessRule> matching(String asked, PathContainer container) {
    return byFirstPart.getOrDefault(firstPart(container), List.of()).stream()
        .filter(row -> row.rule.methods().contains(asked) && row.pattern.matches(container))
        .map(Row::rule)
        .findFirst();
  }

  /** The part behind the first slash, as the patterns compare it; empty for none. */
  private static String firstPart(PathContainer path) {
    return path.elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
        .findFirst()
        .orElse("");
  }

  /**
   * The first part of a row.
   *
   * @throws IllegalStateException for one that is a variable: it would stand for every address
   */
  private static String firstPart(String path) {
    String part = firstPart(PathContainer.parsePath(path));
    if (part.contains("{") || part.contains("*") || part.contains("?")) {
      throw new IllegalStateException("权限表：第一段不能是变量：" + path);
    }
    return part;
  }

  /** Whether this officer may open this address: pages ask before they show a link. */
  public boolean allows(Officer officer, String method, String path) {
    return find(method, path).map(rule -> allows(officer, rule)).orElse(false);
  }

  /** Whether this row lets this officer in. */
  public boolean allows(Officer officer, AccessRule rule) {
    Need need = rule.need();
    return need == null
        || (policy.ever(officer.role(), need)
            && (rule.lines().isEmpty() || rule.lines().contains(officer.unit().line())));
  }

  private record Asked(String method, String path) {}

  private record Row(PathPattern pattern, AccessRule rule) {}
}
