package org.relieflink.platform.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.relieflink.platform.paper.internal.PaperPress;
import org.springframework.stereotype.Component;

/** 纸面的大门。 */
@Component
public class Paper {
  private static final int MOST_PAGES = 2_000; // of a PDF of whatever origin
  private static final byte[] START = {'%', 'P', 'D', 'F', '-'};

  private final PaperPress press;

  Paper(PaperPress press) {
    this.press = press;
  }

  /**
   * Sets the template in the reader's language.
   *
   * @throws IllegalStateException when the template is not well-formed or asks for an address
   */
  public PrintedPaper print(PaperOrder order) {
    try {
      return press.print(order);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether these bytes call themselves a PDF. */
  public static boolean isPdf(byte[] bytes) {
    return bytes.length > START.length
        && java.util.Arrays.equals(bytes, 0, START.length, START, 0, START.length);
  }

  /**
   * The text of a PDF of whatever origin, page after page, and its key words, in which a hidden
   * mark may stand.
   *
   * @throws IOException when it is none, or damaged
   */
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String words = document.getDocumentInformation().getKeywords();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_PAGES);
      return stripper.getText(document) + (words == null ? "" : "\n" + words);
    }
  }
}
