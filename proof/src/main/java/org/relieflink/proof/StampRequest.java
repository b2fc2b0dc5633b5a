package org.relieflink.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** 请一个时间戳：one request of RFC 3161 for one root, and the reading of its answer. */
public final class StampRequest {
  /** Media type of the request over HTTP (RFC 3161, 3.4). */
  public static final String MEDIA_TYPE = "application/timestamp-query";

  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SignedRoot root;
  private final TimeStampRequest request;

  private StampRequest(SignedRoot root, TimeStampRequest request) {
    this.root = root;
    this.request = request;
  }

  /**
   * Asks for the authority's certificate in the token, so that it can still be read in ten years.
   */
  public static StampRequest of(SignedRoot root) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return new StampRequest(
        root,
        generator.generate(
            TSPAlgorithms.SHA256,
            StampedRoot.imprint(root).bytes(),
            new BigInteger(NONCE_BITS, RANDOM)));
  }

  /** The DER bytes to send. */
  public byte[] body() throws IOException {
    return request.getEncoded();
  }

  /**
   * The stamp in an answer.
   *
   * @param authority name to keep it under
   * @throws IllegalArgumentException when it is no answer to this request, or refuses the stamp
   */
  public StampedRoot read(byte[] answer, String authority) {
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      response.validate(request);
      return new StampedRoot(root, authority, Octets.of(response.getTimeStampToken().getEncoded()));
    } catch (TSPException | IOException | RuntimeException notAnAnswer) {
      throw new IllegalArgumentException("no time stamp for this root", notAnAnswer);
    }
  }
}
