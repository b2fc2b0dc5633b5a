package org.relieflink.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * 盖了时间戳的树根：服务器的树根，加上时间戳机构的令牌（RFC 3161）。 A root with the token of a time-stamping authority: that
 * the line was there at that time, by a clock that is neither ours nor a witness's.
 *
 * @param signed the server's root
 * @param authority name of who stamped it, as the server calls it
 * @param token the DER bytes of the token
 */
public record StampedRoot(SignedRoot signed, String authority, Octets token) {
  /** Between the root and the stamp; tells such a line from one of a witness. */
  public static final String MARK = " | relief-stamp/1 ";

  private static final String FORM = "relief-stamp/1";
  private static final String BAR = " | ";

  public String line() {
    return signed.line() + BAR + stamp().text();
  }

  private Fields stamp() {
    return Fields.line(FORM).add("name", authority).add("token", token.base64());
  }

  /**
   * When it was stamped, by the authority's clock.
   *
   * @throws IllegalArgumentException when the token is none
   */
  public Instant at() {
    return opened().getTimeStampInfo().getGenTime().toInstant();
  }

  /** Whether the token is about this very root. */
  public boolean covers() {
    TimeStampToken opened = opened();
    return TSPAlgorithms.SHA256.equals(opened.getTimeStampInfo().getMessageImprintAlgOID())
        && imprint(signed).equals(Octets.of(opened.getTimeStampInfo().getMessageImprintDigest()));
  }

  /** Whether it is about this root and signed by the authority whose certificate this is. */
  public boolean stampedBy(X509Certificate certificate) {
    if (!covers()) {
      return false;
    }
    try {
      opened().validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      return true;
    } catch (TSPException | OperatorCreationException | RuntimeException otherSigner) {
      return false;
    }
  }

  private TimeStampToken opened() {
    try {
      return new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(token.bytes()));
    } catch (CMSException | TSPException | IOException | RuntimeException damaged) {
      throw new IllegalArgumentException("not a token of RFC 3161", damaged);
    }
  }

  /** What is stamped: the SHA-256 of the whole line. */
  static Octets imprint(SignedRoot root) {
    return LogDigest.SHA256.plain(root.line().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads {@link #line}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static StampedRoot parse(String line) {
    int bar = line.indexOf(BAR);
    if (bar < 0) {
      throw new IllegalArgumentException("no stamp");
    }
    Fields fields = Fields.parse(FORM, line.substring(bar + BAR.length()));
    StampedRoot stamped =
        new StampedRoot(
            SignedRoot.parse(line.substring(0, bar)),
            fields.get("name"),
            Octets.ofBase64(fields.get("token")));
    stamped.at();
    if (!stamped.line().equals(line)) {
      throw new IllegalArgumentException("not a line of " + FORM);
    }
    return stamped;
  }
}
