package org.relieflink.platform.paper.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** 版面文字：the filled template as a tree, with the sheet of styles and the head of its pages. */
final class PaperText {
  private static final Pattern NO_XML =
      Pattern.compile(
          "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final Document document;

  private PaperText(Document document) {
    this.document = document;
  }

  static PaperText of(String html) throws IOException {
    String lawful = NO_XML.matcher(html).replaceAll("〓"); // cells of a list may hold anything
    try {
      return new PaperText(builder().parse(new InputSource(new StringReader(lawful))));
    } catch (SAXException broken) {
      throw new IllegalStateException("paper: the template is not well-formed XML", broken);
    }
  }

  /** Neither a document type nor an entity: nothing is fetched while parsing. */
  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  Document document() {
    return document;
  }

  void style(String css) {
    Element style = document.createElement("style");
    style.setAttribute("type", "text/css");
    style.setTextContent(css);
    first("head").appendChild(style);
  }

  /** The running head; it stands first, so that the first page has it too. */
  void head(String line) {
    Element mark = document.createElement("div");
    mark.setAttribute("id", "paper-mark");
    mark.setTextContent(line);
    Element body = first("body");
    body.insertBefore(mark, body.getFirstChild());
  }

  /** Which characters stand as 〓. */
  void lacking(List<Integer> points, String words) {
    if (!points.isEmpty()) {
      Element list = document.createElement("p");
      list.setAttribute("class", "undrawn notice");
      list.setTextContent(
          words
              + points.stream()
                  .map(point -> "U+%04X".formatted(point))
                  .collect(Collectors.joining("、")));
      first("body").appendChild(list);
    }
  }

  private Element first(String name) {
    return (Element)
        Objects.requireNonNull(
            document.getElementsByTagName(name).item(0), "paper: a template without " + name);
  }
}
