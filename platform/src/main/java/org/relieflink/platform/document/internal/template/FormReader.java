package org.relieflink.platform.document.internal.template;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.DocumentKind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** 读样式：a form that is half understood is refused, with every fault and its line. */
public final class FormReader {
  private static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "kind",
          "title",
          "sheet",
          "mark",
          "status",
          "source",
          "fields",
          "blocks");
  private static final Set<String> FIELD = Set.of("id", "title", "type", "required", "hint");
  private static final Set<String> BLOCK =
      Set.of("to", "heading", "level", "text", "flush", "rows", "note", "when");
  private static final Set<String> SHAPES = Set.of("to", "heading", "text", "rows", "note");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final int DEEPEST = 3; // levels of headings
  private static final String CAPITALS = ".capitals";

  private final List<YamlProblem> problems = new ArrayList<>();
  private final String name;

  private FormReader(String name) {
    this.name = name;
  }

  /** 读出来的：a form, or what is wrong with it. */
  public record Result(@Nullable Form form, List<YamlProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }

    /** The form; throws with every fault where there is none. */
    public Form orThrow() {
      if (form == null) {
        throw new IllegalStateException(
            problems.stream().map(YamlProblem::text).collect(Collectors.joining("\n")));
      }
      return form;
    }
  }

  /**
   * Reads a file's text.
   *
   * @param name of the file, named in every complaint
   */
  public static Result read(String name, String yaml) {
    FormReader reader = new FormReader(name);
    Form form = reader.root(yaml).map(root -> reader.form(root, yaml)).orElse(null);
    List<YamlProblem> told = reader.problems.stream().map(one -> one.in(name)).toList();
    return new Result(told.isEmpty() ? form : null, told);
  }

  private Optional<YamlPart> root(String yaml) {
    try {
      Optional<Node> node =
          new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
      if (node.isEmpty()) {
        problems.add(new YamlProblem(0, 0, "", "文件是空的。", "请照产品带的样式写。"));
      }
      return node.map(one -> new YamlPart(one, FILE, problems));
    } catch (YamlEngineException broken) {
      var mark =
          broken instanceof MarkedYamlEngineException marked
              ? marked.getProblemMark().orElse(null)
              : null;
      problems.add(
          new YamlProblem(
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "",
              "这里不是 YAML。",
              "请看缩进、引号和冒号。"));
      return Optional.empty();
    }
  }

  private @Nullable Form form(YamlPart root, String yaml) {
    @Nullable DocumentKind kind = DocumentKind.find(root.text("kind")).orElse(null);
    if (kind == null) {
      root.problem("kind", "没有这种文书。", "能写的是产品带的那几种，见文件名。");
    }
    List<Field> fields = root.parts("fields", FIELD).stream().map(this::field).toList();
    Form.@Nullable Sheet sheet =
        root.word(Form.Sheet.class, "sheet", root.text("sheet").toUpperCase(java.util.Locale.ROOT));
    List<Block> blocks =
        root.parts("blocks", BLOCK).stream()
            .map(part -> block(part, fields))
            .flatMap(Optional::stream)
            .toList();
    once(root, fields);
    DocumentForm open =
        new DocumentForm(
            Objects.requireNonNullElse(kind, DocumentKind.APPLICATION),
            root.text("title"),
            root.textOr("mark", ""),
            fields,
            status(root),
            root.text("source"),
            root.text("version"),
            day(root));
    String digest = Sm3.of(yaml.getBytes(StandardCharsets.UTF_8));
    return new Form(
        open, Objects.requireNonNullElse(sheet, Form.Sheet.FORM), blocks, yaml, digest);
  }

  private static TextStatus status(YamlPart root) {
    String code = root.text("status");
    return Arrays.stream(TextStatus.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseGet(
            () -> {
              root.problem("status", "不认得状态“" + code + "”。", "请写 text-read、quoted、unverified 或者 example。");
              return TextStatus.UNVERIFIED;
            });
  }

  private static LocalDate day(YamlPart root) {
    try {
      return LocalDate.parse(root.text("last_confirmed_on"));
    } catch (DateTimeException wrong) {
      root.problem("last_confirmed_on", "这不是日期。", "请写成 2026-11-28 这样。");
      return LocalDate.EPOCH;
    }
  }

  private static void once(YamlPart root, List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.id())) {
        root.problem("fields", "“" + field.id() + "”写了两次。", "请留一个。");
      }
    }
  }

  private Field field(YamlPart part) {
    String id = part.text("id");
    if (!id.matches("[a-z][a-z_]{0,39}")) {
      part.problem("id", "项的名字只能是小写字母和下划线。", "例如 applicant。");
    }
    FieldType type = part.word(FieldType.class, "type", part.text("type"));
    return new Field(
        id,
        part.text("title"),
        type == null ? FieldType.LINE : type,
        part.flag("required"),
        part.textOr("hint", ""));
  }

  private Optional<Block> block(YamlPart part, List<Field> fields) {
    List<String> shapes = SHAPES.stream().filter(part::has).toList();
    if (shapes.size() != 1) {
      part.problem("", "一段要写、也只能写 to、heading、text、rows、note 中的一个。", "请改正。");
      return Optional.empty();
    }
    Block block = block(part, shapes.get(0));
    for (String text : block.texts()) {
      places(part, shapes.get(0), text, fields);
    }
    if (!block.when().isEmpty()
        && fields.stream().noneMatch(one -> one.id().equals(block.when()))) {
      part.problem("when", "没有“" + block.when() + "”这一项。", "能用的是：" + ids(fields) + "。");
    }
    return Optional.of(block);
  }

  private static Block block(YamlPart part, String shape) {
    String when = part.textOr("when", "");
    return switch (shape) {
      case "to" -> new Block.To(part.text("to"), when);
      case "heading" -> new Block.Heading(part.text("heading"), level(part), when);
      case "rows" -> new Block.Rows(part.rows("rows"), when);
      case "note" -> new Block.Note(part.text("note"), when);
      default -> new Block.Text(part.text("text"), part.flag("flush"), when);
    };
  }

  private static int level(YamlPart part) {
    String level = part.textOr("level", "1");
    if (!level.matches("[1-" + DEEPEST + "]")) {
      part.problem("level", "标题只有一到三级。", "请写 1、2 或者 3。");
      return 1;
    }
    return Integer.parseInt(level);
  }

  /** Nothing but fields stands between braces; nothing is run. */
  private static void places(YamlPart part, String key, String text, List<Field> fields) {
    Matcher found = PLACE.matcher(text);
    while (found.find()) {
      String place = found.group(1);
      boolean money = place.endsWith(CAPITALS);
      String id = money ? place.substring(0, place.length() - CAPITALS.length()) : place;
      boolean known =
          fields.stream()
              .anyMatch(one -> one.id().equals(id) && (!money || one.type() == FieldType.MONEY));
      if (!known) {
        part.problem(key, "没有“" + place + "”这一项。", "能用的是：" + ids(fields) + "；金额大写写 {项.capitals}。");
      }
    }
    if (PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
      part.problem(key, "花括号不成对。", "花括号里只能写一项的名字。");
    }
  }

  private static String ids(List<Field> fields) {
    return fields.stream().map(Field::id).collect(Collectors.joining("、"));
  }
}
