package org.relieflink.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * 会动的部件：宏，和叫起别的程序的链接。 Finds the parts of a workbook that act when it is opened, by the content
 * types that it declares (ECMA-376 part 2): a name says nothing.
 */
final class ActiveParts {
  static final String TYPES = "[content_types].xml";

  /** A thousand parts need a fifth of it. */
  private static final int TYPES_BYTES = 1 << 20;

  private final ZipFile zip;
  private final Path file;
  private final Set<String> linkNames = new HashSet<>();
  private final Set<String> linkExtensions = new HashSet<>();

  ActiveParts(ZipFile zip, Path file) {
    this.zip = zip;
    this.file = file;
  }

  /** Reads what the workbook says of its parts; refuses macros under whatever name. */
  void readTypes() throws IOException {
    for (ZipEntry entry : entries()) {
      if (entry.getName().toLowerCase(Locale.ROOT).equals(TYPES)) {
        readTypes(entry);
      }
    }
  }

  /** To be called when the sizes of all parts are known to be bearable. */
  void refuseOutsidePrograms() throws IOException {
    for (ZipEntry entry : entries()) {
      if (isLink(entry.getName().toLowerCase(Locale.ROOT))) {
        refuseOutsideProgram(entry);
      }
    }
  }

  private void readTypes(ZipEntry entry) throws IOException {
    byte[] content;
    try (InputStream in = zip.getInputStream(entry)) {
      content = in.readNBytes(TYPES_BYTES + 1);
    }
    PartPlace place = new PartPlace(file, entry.getName());
    if (content.length > TYPES_BYTES) {
      throw place.refuse(TableRefusalCode.BROKEN_XML);
    }
    try (XmlScanner xml = new XmlScanner(new ByteArrayInputStream(content), place)) {
      while (xml.nextTag()) {
        if (xml.isStart()) {
          take(lower(xml.attribute("ContentType")), xml);
        }
      }
    }
  }

  private void take(String type, XmlScanner xml) {
    if (type.contains("macroenabled") || type.contains("macrosheet") || type.contains("vba")) {
      throw new TableRefusedException(TableRefusal.of(TableRefusalCode.MACROS, file));
    }
    if (type.contains("externallink")) {
      linkNames.add(lower(xml.attribute("PartName")).replaceFirst("^/", ""));
      linkExtensions.add("." + lower(xml.attribute("Extension")));
    }
  }

  private boolean isLink(String name) {
    int dot = name.lastIndexOf('.');
    return linkNames.contains(name)
        || (dot >= 0 && linkExtensions.contains(name.substring(dot)))
        || (name.contains("externallinks/") && name.endsWith(".xml"));
  }

  private void refuseOutsideProgram(ZipEntry entry) throws IOException {
    PartPlace place = new PartPlace(file, entry.getName());
    try (XmlScanner xml = new XmlScanner(zip.getInputStream(entry), place)) {
      while (xml.nextTag()) {
        if (xml.isStart("ddeLink") || xml.isStart("oleLink")) {
          throw place.refuse(TableRefusalCode.OUTSIDE_PROGRAM);
        }
      }
    }
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private List<? extends ZipEntry> entries() {
    return Collections.list(zip.entries());
  }
}
