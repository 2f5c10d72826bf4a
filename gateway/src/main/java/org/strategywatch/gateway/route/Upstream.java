package org.strategywatch.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/**
 * One service as the gateway reaches it. Each has connections of its own, so that one that hangs
 * takes none from the others.
 *
 * @param name also the audience of its tokens
 */
record Upstream(
    String name, URI url, Duration connectTimeout, Duration responseTimeout, HttpClient client) {

  /** Shorter than any service keeps an idle connection, so that the gateway closes first. */
  private static final int KEEP_ALIVE_SECONDS = 20;

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  static Upstream of(
      String name, UpstreamConfig.Service service, UpstreamConfig config, Vertx vertx) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setName(name)
            .setConnectTimeout((int) config.connectTimeout().toMillis())
            .setIdleTimeout((int) config.idleTimeout().toSeconds())
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setMaxWaitQueueSize(config.queue());
    HttpClient client =
        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    return new Upstream(
        name, service.url(), config.connectTimeout(), service.responseTimeout(), client);
  }

  Future<HttpClientRequest> open(HttpMethod method, String uri) {
    boolean secure = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : secure ? HTTPS : HTTP;
    return client.request(
        new RequestOptions()
            .setMethod(method)
            .setHost(url.getHost())
            .setPort(port)
            .setSsl(secure)
            .setURI(uri)
            .setConnectTimeout(connectTimeout.toMillis()));
  }
}
