package org.relieflink.platform.console.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.console.DictionaryEntry;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * 读字典：once, when the server starts, like the rules themselves; so what the page shows is what
 * counts, also when somebody changes a file while the server runs.
 */
@Service
class ReadDictionaries implements Dictionaries {
  private static final String LIST = "console/dictionaries.yaml";
  private static final List<DivisionCode.Status> KNOWN =
      List.of(DivisionCode.Status.CURRENT, DivisionCode.Status.SYNTHETIC);

  private final Environment environment;
  private final PathMatchingResourcePatternResolver files =
      new PathMatchingResourcePatternResolver();
  private final YamlEntries yaml;
  private final List<Dictionary> all;

  ReadDictionaries(Environment environment) {
    this.environment = environment;
    Map<?, ?> list = (Map<?, ?>) load(bytes(new ClassPathResource(LIST)));
    this.yaml = new YamlEntries((Map<?, ?>) Objects.requireNonNull(list.get("words"), LIST));
    List<?> lines = (List<?>) Objects.requireNonNull(list.get("dictionaries"), LIST);
    this.all = lines.stream().map(line -> read((Map<?, ?>) line)).toList();
  }

  private Dictionary read(Map<?, ?> line) {
    return line.containsKey("values") ? setting(line) : files(line);
  }

  private static String text(Map<?, ?> line, String key) {
    return line.get(key) instanceof String text ? text : "";
  }

  private Dictionary setting(Map<?, ?> line) {
    String values = environment.resolveRequiredPlaceholders(text(line, "values"));
    var entries =
        Arrays.stream(values.split("[,，]"))
            .map(String::strip)
            .map(
                value ->
                    new DictionaryEntry(
                        "", value, "", "", "", "", text(line, "source"), text(line, "status")))
            .toList();
    return new Dictionary(
        text(line, "id"),
        text(line, "title"),
        "",
        "",
        sm3(List.of(values.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        text(line, "see"),
        entries);
  }

  private Dictionary files(Map<?, ?> line) {
    List<byte[]> contents = new ArrayList<>();
    List<DictionaryEntry> entries = new ArrayList<>();
    Head head = Head.NONE;
    Resource[] found = resources(environment.resolveRequiredPlaceholders(text(line, "file")));
    for (Resource file : found) {
      byte[] content = bytes(file);
      contents.add(content);
      if (String.valueOf(file.getFilename()).endsWith(".csv")) {
        var table = new TableEntries(text(line, "source"), text(line, "status"));
        entries.addAll(table.read(content));
        head = table.head();
      } else {
        Map<?, ?> root = (Map<?, ?>) load(content);
        entries.addAll(found.length > 1 ? yaml.whole(root) : yaml.parts(root));
        head = found.length > 1 ? Head.NONE : Head.of(root);
      }
    }
    return new Dictionary(
        text(line, "id"),
        text(line, "title"),
        head.version(),
        head.confirmedOn(),
        sm3(contents),
        text(line, "see"),
        entries);
  }

  private Resource[] resources(String place) {
    try {
      Resource[] found = files.getResources(place);
      Arrays.sort(found, java.util.Comparator.comparing(Resource::getDescription));
      return found;
    } catch (IOException failure) {
      throw new IllegalStateException(place + " not readable", failure);
    }
  }

  private static byte[] bytes(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException failure) {
      throw new IllegalStateException(file.getDescription() + " not readable", failure);
    }
  }

  private static Object load(byte[] content) {
    var settings = LoadSettings.builder().build();
    return Objects.requireNonNull(
        new Load(settings).loadFromInputStream(new ByteArrayInputStream(content)));
  }

  private static String sm3(List<byte[]> contents) {
    var digest = new SM3Digest();
    contents.forEach(content -> digest.update(content, 0, content.length));
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }

  @Override
  public List<Dictionary> list() {
    return all;
  }

  @Override
  public Optional<Dictionary> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public List<DivisionCode> divisions(String text, int most) {
    String wanted = text.strip();
    return wanted.isEmpty()
        ? List.of()
        : KNOWN.stream()
            .flatMap(status -> DivisionCode.listAll(status).stream())
            .filter(code -> code.code().startsWith(wanted) || code.name().contains(wanted))
            .limit(most)
            .toList();
  }

  /** 文件的抬头。 */
  record Head(String version, String confirmedOn) {
    static final Head NONE = new Head("", "");
    private static final Pattern DATED =
        Pattern.compile("(\\d{4}\\.\\d+)，自 (\\d{4}-\\d\\d-\\d\\d)");

    static Head of(Map<?, ?> root) {
      return new Head(
          YamlEntries.first(root, "version"), YamlEntries.first(root, "last_confirmed_on"));
    }

    static Head of(String comment) {
      Matcher found = DATED.matcher(comment);
      return found.find() ? new Head(found.group(1), found.group(2)) : NONE;
    }
  }
}
