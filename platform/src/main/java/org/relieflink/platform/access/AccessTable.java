package org.relieflink.platform.access;

import java.util.List;
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
  private final Policy policy;

  public AccessTable(AccessRuleReader reader, Policy policy) {
    this.policy = policy;
    var parser = new PathPatternParser();
    this.rows =
        reader.all().stream()
            .map(rule -> new Row(literal(rule.path()), parser.parse(rule.path()), rule))
            .sorted((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern))
            .toList();
  }

  /** What stands in a pattern before its first variable. */
  private static String literal(String path) {
    return path.split("[{*?]", 2)[0];
  }

  public List<AccessRule> all() {
    return rows.stream().map(Row::rule).toList();
  }

  /**
   * The most specific row for this method and path; the letters before the first variable are
   * compared first, since a page asks for dozens of addresses.
   */
  public Optional<AccessRule> find(String method, String path) {
    var container = PathContainer.parsePath(path);
    String asked = method.equals("HEAD") ? "GET" : method;
    return rows.stream()
        .filter(row -> path.startsWith(row.literal) && row.rule.methods().contains(asked))
        .filter(row -> row.pattern.matches(container))
        .map(Row::rule)
        .findFirst();
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

  private record Row(String literal, PathPattern pattern, AccessRule rule) {}
}
