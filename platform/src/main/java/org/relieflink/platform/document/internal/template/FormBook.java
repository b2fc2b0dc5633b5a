package org.relieflink.platform.document.internal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentKind;
import org.springframework.core.io.ResourceLoader;

/** 在用的样式：one for each kind, shipped or the office's own; and those that papers were made with. */
public final class FormBook {
  private final Map<DocumentKind, Form> forms = new EnumMap<>(DocumentKind.class);
  private final Map<String, Form> earlier = new ConcurrentHashMap<>();

  /** Reads all; a fault in one stops the start and says in which line. */
  public FormBook(String folder, ResourceLoader files) {
    for (DocumentKind kind : DocumentKind.values()) {
      String name = kind.code() + ".yaml";
      Form form = FormReader.read(name, text(folder + "/" + name, files)).orThrow();
      if (form.open().kind() != kind) {
        throw new IllegalStateException(name + ": kind is " + form.open().kind().code());
      }
      forms.put(kind, form);
    }
  }

  private static String text(String file, ResourceLoader files) {
    try (InputStream in = files.getResource(file).getInputStream()) {
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

  /** A form as it was when a paper was written. */
  public Form kept(String digest, String yaml) {
    return earlier.computeIfAbsent(digest, key -> FormReader.read(digest, yaml).orThrow());
  }
}
