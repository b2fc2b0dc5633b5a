package org.relieflink.kernel;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenIdReading.Form;
import org.relieflink.kernel.CitizenIdReading.Problem;
import org.relieflink.kernel.CitizenIdReading.Warning;

/** 身份号码的读法 · How a cell is read as a citizen number (one reader per cell). */
final class CitizenIdReader {
  private static final String LETTERS = "OoQDlI|BSZ";
  private static final String DIGITS = "0000111852";
  private static final String LIKE_X = "×*✕✖Χχ";

  private final Set<Problem> problems = EnumSet.noneOf(Problem.class);
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
  private final String text;

  private CitizenIdReader(TypedNumber typed) {
    this.text = typed.text();
    if (typed.fullWidth()) {
      warnings.add(Warning.FULL_WIDTH);
    }
    if (typed.spaced()) {
      warnings.add(Warning.SPACES);
    }
  }

  static CitizenIdReading read(@Nullable String raw) {
    TypedNumber typed = TypedNumber.clean(raw);
    CitizenIdReader reader = new CitizenIdReader(typed);
    if (typed.text().isEmpty()) {
      return reader.refused(Form.EMPTY, Problem.EMPTY);
    }
    if (typed.isScientific()) {
      return reader.refused(Form.OTHER, Problem.SCIENTIFIC_NOTATION);
    }
    return switch (typed.text().length()) {
      case 15 -> reader.readFifteen();
      case 18 -> reader.readEighteen(Form.ID18, null);
      case 20 -> reader.readEighteen(Form.CARD20, typed.text().substring(18));
      case 22 -> reader.readEighteen(Form.CARD22, typed.text().substring(18));
      default -> reader.refusedLength();
    };
  }

  private CitizenIdReading refused(Form form, Problem problem) {
    problems.add(problem);
    return new CitizenIdReading(form, null, problems, warnings, null, text);
  }

  private CitizenIdReading refusedLength() {
    boolean digits = TypedNumber.isDigits(text, 0, text.length() - 1);
    if (!digits || !isCheckCharacter(upper(text.charAt(text.length() - 1)))) {
      problems.add(Problem.CHARACTER);
    }
    return refused(Form.OTHER, Problem.LENGTH);
  }

  /** 15 位：加世纪与校验码；顺序码 996-999 为百岁老人，出生于 1800 年代（GB 11643-1999）. */
  private CitizenIdReading readFifteen() {
    if (!TypedNumber.isDigits(text, 0, 15)) {
      return refused(Form.ID15, Problem.CHARACTER);
    }
    warnings.add(Warning.CONVERTED_FROM_15);
    String century = text.compareTo(text.substring(0, 12) + "996") >= 0 ? "18" : "19";
    String first17 = text.substring(0, 6) + century + text.substring(6);
    return judged(Form.ID15, first17 + CitizenId.checkDigit(first17), null);
  }

  private CitizenIdReading readEighteen(Form form, @Nullable String suffix) {
    String core = lettersAsDigits(capitalX(text.substring(0, 18)));
    if (!TypedNumber.isDigits(core, 0, 17) || !isCheckCharacter(core.charAt(17))) {
      return refused(form, Problem.CHARACTER);
    }
    if (CitizenId.checkDigit(core) != core.charAt(17)) {
      problems.add(core.endsWith("000") ? Problem.ROUNDED : Problem.CHECK_DIGIT);
    } else if (core.endsWith("000")) {
      warnings.add(Warning.ENDS_IN_ZEROS);
    }
    return judged(form, core, suffix);
  }

  private CitizenIdReading judged(Form form, String core, @Nullable String suffix) {
    if (CitizenId.birthDate(core).isEmpty()) {
      problems.add(Problem.BIRTH_DATE);
    }
    boolean usable = problems.isEmpty();
    judgeDivision(new DivisionCode(core.substring(0, 6)));
    CitizenId id = usable ? new CitizenId(core) : null;
    DisabilityCard card = id == null || suffix == null ? null : DisabilityCard.join(id, suffix);
    if (suffix != null && id != null && card == null) {
      warnings.add(Warning.CARD_SUFFIX);
    }
    return new CitizenIdReading(form, id, problems, warnings, card, core);
  }

  private void judgeDivision(DivisionCode division) {
    switch (division.status()) {
      case UNKNOWN -> problems.add(Problem.DIVISION_UNKNOWN);
      case ABOLISHED -> warnings.add(Warning.DIVISION_ABOLISHED);
      case CURRENT, SYNTHETIC -> {
        // nothing to say
      }
    }
  }

  private String capitalX(String core) {
    char last = core.charAt(17);
    if (last == 'x') {
      warnings.add(Warning.LOWER_CASE_X);
    }
    return last == 'x' || last == 'X' ? core.substring(0, 17) + 'X' : core;
  }

  /** 形近字母按数字读：只有改后校验码与日期都对才采用 · Only where the result checks out in full. */
  private String lettersAsDigits(String core) {
    StringBuilder changed = new StringBuilder(core);
    for (int i = 0; i < 18; i++) {
      int letter = LETTERS.indexOf(core.charAt(i));
      if (letter >= 0) {
        changed.setCharAt(i, DIGITS.charAt(letter));
      }
    }
    if (LIKE_X.indexOf(core.charAt(17)) >= 0) {
      changed.setCharAt(17, 'X');
    }
    String digits = changed.toString();
    if (digits.equals(core) || !checksOut(digits)) {
      return core;
    }
    warnings.add(Warning.LETTER_FOR_DIGIT);
    return digits;
  }

  private static boolean checksOut(String core) {
    return TypedNumber.isDigits(core, 0, 17)
        && CitizenId.checkDigit(core) == core.charAt(17)
        && CitizenId.birthDate(core).isPresent();
  }

  private static boolean isCheckCharacter(char c) {
    return TypedNumber.isDigit(c) || c == 'X';
  }

  private static char upper(char c) {
    return c == 'x' ? 'X' : c;
  }
}
