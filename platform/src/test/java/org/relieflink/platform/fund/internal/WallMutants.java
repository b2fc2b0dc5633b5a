package org.relieflink.platform.fund.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 拆墙：takes away what the database holds of the ledger, one trigger, check, unique index, policy or
 * refusal in a function at a time, and runs the tests of the walls against it; one of them has to
 * fail. {@code ./relieflink mutation wall} runs it and writes {@code
 * platform/target/wall-mutants.csv}.
 */
public final class WallMutants {
  private static final Pattern REFUSAL = Pattern.compile("raise exception .*?;", Pattern.DOTALL);

  /** For checks and unique indexes. */
  private static final List<String> COLUMNS = List.of("internal.FundChecksTest");

  /** For all else, in this order; the first that fails ends a fault. */
  private static final List<String> WALLS =
      List.of("internal.FundWallTest", "internal.PaymentWallTest");

  private static final Pattern FREEZING = Pattern.compile(".*(freeze|thaw|frozen|term|file_).*");
  private static final Pattern HANDING = Pattern.compile(".*(hand|item_way|by_bank).*");

  private static final Pattern RELEASING = Pattern.compile(".*release_(apart|spoke).*");

  /** Of these only checks and unique indexes are tried: no test goes past their program yet. */
  private static final Pattern GIVING =
      Pattern.compile(".*(donor|pledge|gift|tax_|publi|sample).*");

  private static final String TRIGGERS =
      """
      select 'trigger' kind, c.relname || '.' || t.tgname name,
        format('drop trigger %I on fund.%I', t.tgname, c.relname) sql
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'fund'::regnamespace and not t.tgisinternal
      """;

  private static final String CHECKS =
      """
      select 'check' kind, c.conrelid::regclass::text || '.' || c.conname name,
        format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) sql
      from pg_constraint c where c.connamespace = 'fund'::regnamespace and c.contype = 'c'
      """;

  private static final String UNIQUE =
      """
      select 'unique' kind, x.indexrelid::regclass::text name,
        case when c.oid is null then format('drop index %s', x.indexrelid::regclass)
          else format('alter table %s drop constraint %I cascade', x.indrelid::regclass, c.conname) end sql
      from pg_index x join pg_class i on i.oid = x.indexrelid
      left join pg_constraint c on c.conindid = x.indexrelid and c.contype = 'u'
      where i.relnamespace = 'fund'::regnamespace and x.indisunique and not x.indisprimary
      """;

  /** A policy that bars is dropped, one that lets in lets everybody in. */
  private static final String POLICIES =
      """
      select 'policy' kind, p.polrelid::regclass::text || '.' || p.polname name,
        case when p.polpermissive
          then format('alter policy %I on %s using (true)', p.polname, p.polrelid::regclass)
          else format('drop policy %I on %s', p.polname, p.polrelid::regclass) end sql
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'fund'::regnamespace
      """;

  /** A wall that sees with the writer's eyes again. */
  private static final String EYES =
      """
      select 'eyes' kind, p.proname name,
        format('alter function fund.%I() security invoker reset all', p.proname) sql
      from pg_proc p where p.pronamespace = 'fund'::regnamespace and p.prosecdef
      """;

  private static final String FUNCTIONS =
      """
      select p.proname name, pg_get_functiondef(p.oid) sql from pg_proc p
      where p.pronamespace = 'fund'::regnamespace and p.prosrc like '%raise exception%'
      order by p.proname
      """;

  private static volatile String weakened = "";
  private static List<Mutant> found = List.of();

  private WallMutants() {}

  /** 一处拆掉的墙。 */
  private record Mutant(String kind, String name, String sql) {
    boolean tried() {
      return tests() == COLUMNS || !GIVING.matcher(name).matches();
    }

    List<String> tests() {
      if (kind.equals("check") || kind.equals("unique")) {
        return COLUMNS;
      }
      if (RELEASING.matcher(name).matches()) {
        return List.of("SecondVoiceTest", "HandedTest");
      }
      if (HANDING.matcher(name).matches()) {
        return List.of("HandedTest", "HandedPapersTest");
      }
      return FREEZING.matcher(name).matches() ? List.of("FreezeTest", "PayOnceTest") : WALLS;
    }
  }

  /** In a usual run nothing is weakened; the run without a fault lists what there is. */
  public static void into(JdbcClient owner) {
    if (!weakened.isEmpty()) {
      owner.sql(weakened).update();
    } else if (Boolean.getBoolean("fund.walls") && found.isEmpty()) {
      found = all(owner);
    }
  }

  private static List<Mutant> all(JdbcClient owner) {
    List<Mutant> all = new ArrayList<>();
    owner
        .sql(FUNCTIONS)
        .query((row, index) -> new Mutant("refusal", row.getString(1), row.getString(2)))
        .list()
        .forEach(one -> all.addAll(silent(one)));
    for (String query : List.of(TRIGGERS, POLICIES, CHECKS, UNIQUE, EYES)) {
      all.addAll(owner.sql(query + " order by 2").query(WallMutants::mutant).list());
    }
    all.removeIf(one -> !one.tried());
    return all;
  }

  private static Mutant mutant(ResultSet row, int index) throws SQLException {
    return new Mutant(row.getString(1), row.getString(2), row.getString(3));
  }

  /** The same function with one of its refusals left out. */
  private static List<Mutant> silent(Mutant function) {
    List<Mutant> silent = new ArrayList<>();
    Matcher refusal = REFUSAL.matcher(function.sql);
    while (refusal.find()) {
      String sql =
          function.sql.substring(0, refusal.start())
              + "null;"
              + function.sql.substring(refusal.end());
      silent.add(new Mutant("refusal", function.name + "#" + (silent.size() + 1), sql));
    }
    return silent;
  }

  /**
   * Runs.
   *
   * @param arguments only faults of this kind; none = all
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("fund.walls", "true");
    String failed = noticed(COLUMNS) + noticed(WALLS);
    if (!failed.isEmpty()) {
      throw new IllegalStateException("without a fault " + failed + " fails");
    }
    List<String> lines = new ArrayList<>();
    lines.add("kind,name,noticed_by");
    for (Mutant one : found) {
      if (arguments.length == 0 || one.kind.equals(arguments[0])) {
        weakened = one.sql;
        lines.add(one.kind + "," + one.name + "," + noticed(one.tests()));
        System.out.println(lines.get(lines.size() - 1));
        Files.write(Path.of("platform/target/wall-mutants.csv"), lines);
      }
    }
    told(lines.subList(1, lines.size()));
    System.exit(0);
  }

  private static void told(List<String> lines) {
    Map<String, int[]> kinds = new TreeMap<>();
    for (String line : lines) {
      int[] counts = kinds.computeIfAbsent(line.substring(0, line.indexOf(',')), key -> new int[2]);
      counts[0]++;
      counts[1] += line.endsWith(",") ? 0 : 1;
    }
    kinds.forEach(
        (kind, counts) -> System.out.println(kind + " " + counts[1] + " of " + counts[0]));
  }

  /** The first test that fails; empty = none does. */
  private static String noticed(List<String> tests) {
    Launcher launcher = LauncherFactory.create();
    for (String test : tests) {
      var summary = new SummaryGeneratingListener();
      launcher.execute(
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass("org.relieflink.platform.fund." + test))
              .build(),
          summary);
      if (summary.getSummary().getTotalFailureCount() > 0) {
        return test.substring(test.lastIndexOf('.') + 1);
      }
    }
    return "";
  }
}
