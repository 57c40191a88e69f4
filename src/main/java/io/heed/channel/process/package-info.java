/**
 * Finding out what a message is: {@link io.heed.channel.process.MessageRecognition} is the contract of the diagram, every
 * other class is the task of the same name.
 */
package io.heed.channel.process;
