package org.relieflink.platform.document.internal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** 在用的样式：one for each kind, shipped or the office's own; and those that papers were made with. */
public final class FormBook {
  private static final String SHIPPED = "classpath:document/forms/";
  private static final String ENDING = ".yaml";

  private final Map<DocumentKind, Form> forms = new EnumMap<>(DocumentKind.class);
  private final Map<String, Form> earlier = new ConcurrentHashMap<>();

  /**
   * Reads all; a fault in one stops the start and says in which line. A kind that the folder has no
   * file for keeps the shipped form; a file that is no kind's is a fault, since nobody would read
   * it.
   */
  public FormBook(String folder, ResourceLoader files) {
    strangers(files.getResource(folder + "/"));
    for (DocumentKind kind : DocumentKind.values()) {
      String name = kind.code() + ENDING;
      Resource own = files.getResource(folder + "/" + name);
      Resource used = own.exists() ? own : files.getResource(SHIPPED + name);
      Form form = FormReader.read(name, text(used)).orThrow();
      if (form.open().kind() != kind) {
        throw new IllegalStateException(name + ": kind is " + form.open().kind().code());
      }
      forms.put(kind, form);
    }
  }

  private static void strangers(Resource folder) {
    if (!folder.isFile()) {
      return;
    }
    try (Stream<Path> all = Files.list(folder.getFile().toPath())) {
      String unknown =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ENDING))
              .filter(name -> DocumentKind.find(name.replace(ENDING, "")).isEmpty())
              .sorted()
              .collect(Collectors.joining("、"));
      if (!unknown.isEmpty()) {
        throw new IllegalStateException(unknown + "：没有这种文书。文件名要和产品带的一样，例如 decision.yaml。");
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(folder + " not readable", missing);
    }
  }

  private static String text(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(file + " not readable", missing);
    }
  }

  public Form get(DocumentKind kind) {
    return Objects.requireNonNull(forms.get(kind));
  }

  /** In the order of the kinds. */
  public List<DocumentForm> open() {
    return Arrays.stream(DocumentKind.values()).map(kind -> get(kind).open()).toList();
  }

  /** A form as it was when a paper was written; empty where it cannot be read any more. */
  public Optional<Form> kept(String digest, String yaml) {
    @Nullable Form known = earlier.get(digest);
    if (known == null) {
      known = FormReader.read(digest, yaml).form();
      if (known != null) {
        earlier.put(digest, known);
      }
    }
    return Optional.ofNullable(known);
  }
}
