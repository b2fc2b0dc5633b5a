package org.relieflink.kernel;

/**
 * 金额大写 · Money in capital figures.
 *
 * <p>Source: People's Bank of China, 正确填写票据和结算凭证的基本规定 (annex 1 to 支付结算办法, 银发〔1997〕393号), arts. 1-2;
 * quoted, not text-read. Where it leaves a choice: 零 is written between groups, none after 元 unless
 * the jiao is zero, and 整 stands after 元 and after 角.
 */
final class CapitalFigures {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final long WAN = 10_000L;
  private static final long YI = 100_000_000L;

  private CapitalFigures() {}

  static String write(long fen) {
    long yuan = fen / 100;
    int jiao = (int) (fen / 10 % 10);
    int cents = (int) (fen % 10);
    if (fen == 0) {
      return "零元整";
    }
    String whole = yuan == 0 ? "" : whole(yuan) + "元";
    if (jiao == 0 && cents == 0) {
      return whole + "整";
    }
    return whole + small(jiao, cents, yuan != 0);
  }

  private static String small(int jiao, int fen, boolean afterYuan) {
    if (fen == 0) {
      return digit(jiao) + "角整";
    }
    if (jiao == 0) {
      return (afterYuan ? "零" : "") + digit(fen) + "分";
    }
    return digit(jiao) + "角" + digit(fen) + "分";
  }

  private static String whole(long value) {
    if (value >= YI) {
      return grouped(value, YI, "亿");
    }
    return value >= WAN ? grouped(value, WAN, "万") : belowWan((int) value);
  }

  /** 高段 + 单位 + 低段；两段之间有零位则写一个零 · One 零 where either side of the unit has a zero. */
  private static String grouped(long value, long unit, String name) {
    long high = value / unit;
    long low = value % unit;
    if (low == 0) {
      return whole(high) + name;
    }
    boolean zero = low < unit / 10 || high % 10 == 0;
    return whole(high) + name + (zero ? "零" : "") + whole(low);
  }

  private static String belowWan(int value) {
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    for (int place = 3, power = 1000; place >= 0; place--, power /= 10) {
      int digit = value / power % 10;
      if (digit == 0) {
        zero = !out.isEmpty();
      } else {
        out.append(zero ? "零" : "").append(digit(digit)).append(PLACES[place]);
        zero = false;
      }
    }
    return out.toString();
  }

  private static char digit(int digit) {
    return DIGITS.charAt(digit);
  }
}
