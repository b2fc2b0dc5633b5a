package org.relieflink.linkage;

/**
 * 读电话单元格。 Walks through a cell: country code, area code, extension, several numbers.
 *
 * <p>Digits are taken run by run; blanks, dashes and brackets join runs until a number is whole,
 * anything else ends it.
 */
final class PhoneScanner {
  private static final int COUNTRY = 86;

  /** A short run behind a whole landline is an extension. */
  private static final int EXTENSION_DIGITS = 5;

  private static final int TOO_MANY = 19;

  /** Area code (without the zero) and local number: two and eight digits, or three and seven. */
  private static final int AREA_AND_LOCAL = 10;

  /** Local numbers begin with 2 to 9. */
  private static final long LOCAL_7 = 2_000_000;

  private static final long LOCAL_8 = 20_000_000;

  private long value;
  private int digits;
  private int zeros;
  private boolean country;
  private long first;
  private long mobile;

  long read(byte[] text, int from, int to) {
    int at = from;
    while (at < to && mobile == 0) {
      int c = fold(Utf8.codePoint(text, at, to));
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !joins(c)) {
        end();
      }
      at = digit ? run(text, at, to) : at + Utf8.width(text[at]);
    }
    end();
    return mobile != 0 ? mobile : first;
  }

  private static int fold(int c) {
    return c >= '０' && c <= '９' ? c - '０' + '0' : c;
  }

  private static boolean joins(int c) {
    return switch (c) {
      case ' ', '-', '(', ')', '+', '.', '\'', '"' -> true;
      case '（', '）', '－', '—', '–', '＋', '\u3000', '\u00a0', '\u202d', '\u202c' -> true;
      default -> false;
    };
  }

  /** One run of digits: goes on with the present number, or is an extension, or starts anew. */
  private int run(byte[] text, int from, int to) {
    long run = 0;
    int length = 0;
    int leading = 0;
    int at = from;
    while (at < to) {
      int c = fold(Utf8.codePoint(text, at, to));
      if (c < '0' || c > '9') {
        break;
      }
      leading += run == 0 && c == '0' ? 1 : 0;
      run = length < TOO_MANY - 1 ? run * 10 + c - '0' : 0;
      length++;
      at += Utf8.width(text[at]);
    }
    if (!whole()) {
      add(run, length, leading);
    } else if (length > EXTENSION_DIGITS) {
      end();
      add(run, length, leading);
    }
    return at;
  }

  private void add(long run, int length, int leading) {
    if (digits == 0) {
      zeros = leading;
    }
    for (int i = 0; i < length && digits + length < TOO_MANY; i++) {
      value *= 10;
    }
    value = digits + length < TOO_MANY ? value + run : 0;
    digits = Math.min(TOO_MANY, digits + length);
    dropCountry();
  }

  /** 86 or 0086 in front, with or without a blank behind it. */
  private void dropCountry() {
    boolean alone = value == COUNTRY && digits == (zeros == 2 ? 4 : 2);
    if (alone && !country) {
      clear();
      country = true;
      return;
    }
    long place = 1_000_000_000L;
    for (int rest = 10; rest <= 12 && !country; rest++) {
      place *= 10;
      boolean fits = value / place == COUNTRY && digits - zeros == rest + 2;
      if (fits && (zeros == 2 || (zeros == 0 && rest >= 11))) {
        value %= place;
        digits = rest;
        zeros = value < place / 10 ? 1 : 0;
        country = true;
      }
    }
  }

  /** Whether what stands there is a number already: what follows is an extension or another one. */
  private boolean whole() {
    if (PhoneText.isMobile(value) && zeros == 0) {
      return true;
    }
    if (zeros == 1 || country) {
      return digits - zeros >= AREA_AND_LOCAL;
    }
    boolean service = value / 10_000 == 400 || value / 10_000 == 800;
    return (digits == 7 && value >= LOCAL_7 && !service) || (digits == 8 && value >= LOCAL_8);
  }

  private void end() {
    long found = zeros > 1 && !country ? 0 : PhoneText.checked(value, digits - zeros);
    if (found != 0 && PhoneText.isMobile(found)) {
      mobile = mobile == 0 ? found : mobile;
    } else {
      first = first == 0 ? found : first;
    }
    clear();
    country = false;
  }

  private void clear() {
    value = 0;
    digits = 0;
    zeros = 0;
  }
}
