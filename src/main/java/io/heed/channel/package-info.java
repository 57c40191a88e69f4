/**
 * How the world reaches Heed. Adapters (e-mail; later posts and webhooks) turn what comes in into an {@link
 * io.heed.channel.Arrival} and hand it to {@link io.heed.channel.Arrivals}, which keeps it and decides what becomes of it.
 */
package io.heed.channel;
