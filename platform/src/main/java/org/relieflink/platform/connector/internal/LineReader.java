package org.relieflink.platform.connector.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.internal.Line.Jdbc;
import org.relieflink.platform.connector.internal.Line.Rest;
import org.relieflink.platform.connector.internal.Line.Secret;
import org.relieflink.platform.connector.internal.Line.Sftp;
import org.relieflink.platform.pool.ListFace;

/** 读一份配置：what is written wrongly is told with its line and what to write. */
final class LineReader {
  private static final int PAGE = 500; // rows, when nothing is written
  private static final int LARGEST_PAGE = 10_000;
  private static final int SSH_PORT = 22;
  private static final int LARGEST_PORT = 65_535;
  private static final String WORD = "[^\\p{Cntrl}]{1,200}";
  private static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{N}_]{0,62}";
  private static final String WEB =
      "https://" + WORD + "|http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?(/.*)?";
  private static final Map<String, ConnectorKind> KINDS = kinds();
  private static final Map<String, Boolean> MODES = Map.of("whole", true, "changes", false);

  private final Map<String, ListFace> lists;

  /**
   * @param lists the lists that there are, by the ids of their contracts
   */
  LineReader(Map<String, ListFace> lists) {
    this.lists = lists;
  }

  private static Map<String, ConnectorKind> kinds() {
    Map<String, ConnectorKind> kinds = new LinkedHashMap<>();
    for (ConnectorKind kind : ConnectorKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return kinds;
  }

  Line read(String file, String text) {
    LineYaml yaml = LineYaml.read(file, text);
    String name = yaml.text("name", "[a-z0-9-]{2,40}");
    ConnectorKind kind = yaml.choice("kind", KINDS);
    ListFace list = list(yaml);
    boolean files = kind == ConnectorKind.SFTP;
    boolean whole = files || yaml.choice("mode", MODES);
    Map<String, String> columns = files ? Map.of() : columns(yaml);
    Line line =
        new Line(
            name,
            kind,
            list.contractId(),
            list.department(),
            list.title(),
            whole,
            yaml.duration("every"),
            yaml.duration("late_after"),
            columns,
            files ? List.of() : key(yaml, columns),
            whole ? null : mark(yaml, kind),
            kind == ConnectorKind.REST ? rest(yaml.map("rest")) : Rest.NONE,
            kind == ConnectorKind.JDBC ? jdbc(yaml.map("jdbc")) : Jdbc.NONE,
            kind == ConnectorKind.SFTP ? sftp(yaml.map("sftp")) : Sftp.NONE,
            secret(yaml.map("secret")));
    yaml.done();
    return line;
  }

  private ListFace list(LineYaml yaml) {
    String id = yaml.text("list", "[a-z_]+/[a-z_]+");
    @Nullable ListFace list = lists.get(id);
    if (list == null) {
      throw yaml.problem("list", "没有“" + id + "”这份名单，请写数据合同的 id。");
    }
    return list;
  }

  private static Map<String, String> columns(LineYaml yaml) {
    LineYaml columns = yaml.map("columns");
    Map<String, String> pairs = columns.pairs();
    if (pairs.isEmpty()) {
      throw yaml.problem("columns", "“columns”至少写一列：来源的列名: 名单的列名。");
    }
    return pairs;
  }

  private static List<String> key(LineYaml yaml, Map<String, String> columns) {
    List<String> key = yaml.texts("key");
    if (key.isEmpty() || !columns.keySet().containsAll(key)) {
      throw yaml.problem("key", "“key”要写一列或几列，并且都在 columns 里。");
    }
    return key;
  }

  /** What is pushed counts by sequence numbers, unless it says marks. */
  private static @Nullable MarkRule mark(LineYaml yaml, ConnectorKind kind) {
    if (kind == ConnectorKind.PUSH && !yaml.has("watermark")) {
      return null;
    }
    LineYaml mark = yaml.map("watermark");
    String column = mark.text("column", WORD);
    boolean time = mark.choice("kind", Map.of("time", true, "number", false));
    MarkRule rule =
        time
            ? MarkRule.ofTime(column, mark.duration("overlap"))
            : new MarkRule(column, false, mark.number("overlap", 1, Integer.MAX_VALUE));
    mark.done();
    return rule;
  }

  private static Rest rest(LineYaml yaml) {
    String url = yaml.text("url", WEB);
    try {
      new URI(url);
    } catch (URISyntaxException wrong) {
      throw yaml.problem("url", "“url”不是网址：里面有空格或别的不能有的字。");
    }
    if (url.contains("?") || url.contains("#") || url.contains("@")) {
      throw yaml.problem("url", "“url”里不要有 ?、# 和 @：条件由本系统加，账号写在 secret 里。");
    }
    Rest rest = new Rest(url, yaml.number("page_size", PAGE, LARGEST_PAGE));
    yaml.done();
    return rest;
  }

  private static Jdbc jdbc(LineYaml yaml) {
    String url = yaml.text("url", "jdbc:" + WORD);
    if (url.toLowerCase(Locale.ROOT).contains("password")) {
      throw yaml.problem("url", "“url”里不能有口令，请写在 secret 指的文件里。");
    }
    Jdbc jdbc =
        new Jdbc(
            url,
            yaml.text("user", WORD),
            yaml.text("table", IDENTIFIER + "(\\." + IDENTIFIER + ")?"),
            yaml.number("page_size", PAGE, LARGEST_PAGE));
    yaml.done();
    return jdbc;
  }

  private static Sftp sftp(LineYaml yaml) {
    Sftp sftp =
        new Sftp(
            yaml.text("host", "[A-Za-z0-9.:-]{1,200}"),
            yaml.number("port", SSH_PORT, LARGEST_PORT),
            yaml.text("user", WORD),
            yaml.text("folder", WORD),
            yaml.text("host_key", "SHA256:[A-Za-z0-9+/]{43}"));
    yaml.done();
    return sftp;
  }

  private static Secret secret(LineYaml yaml) {
    Secret secret = new Secret(yaml.find("file").orElse(""), yaml.find("environment").orElse(""));
    if (secret.file().isEmpty() == secret.variable().isEmpty()) {
      throw yaml.problem("file", "“secret”写 file（文件）或 environment（环境变量）之一；秘密本身不写在这里。");
    }
    yaml.done();
    return secret;
  }
}
