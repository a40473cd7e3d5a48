// Prints what the processor wrote, one JSON object a line, until nothing more has come for five seconds.
//
//   KAFKA=localhost:9092 REGISTRY=http://localhost:8081 node read.mjs [TOPIC...]
import { SchemaRegistryClient, AvroDeserializer, SerdeType } from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';

const topics = process.argv.length > 2
  ? process.argv.slice(2)
  : ['buyer-emails', 'shipping-confirmation-feed', 'order-adjustment-feed', 'rejected-drafts', 'rejected-events'];
const registry = new SchemaRegistryClient({ baseURLs: [process.env.REGISTRY ?? 'http://localhost:8081'] });
const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});

// KafkaJS reads only committed records unless told otherwise, which is what a mailer wants.
const consumer = new kafkajs.Kafka({ clientId: 'example-reader', brokers: [process.env.KAFKA ?? 'localhost:9092'], logLevel: 1 })
  .consumer({ groupId: 'example-reader-' + Date.now() });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });

const printable = (key, value) => {
  if (typeof value === 'bigint') return value.toString();
  if (value?.type === 'Buffer') return '0x' + Buffer.from(value.data).toString('hex');
  return value;
};
let last = Date.now();
await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    last = Date.now();
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, value?.toString() ?? null]));
    const value = topic.endsWith('rejected-events')
      ? '0x' + (message.value?.toString('hex') ?? '') // the original bytes, whatever they are
      : await deserializer.deserialize(topic, message.value);
    console.log(JSON.stringify(
      { topic, partition, offset: message.offset, timestamp: message.timestamp,
        key: message.key?.toString() ?? null, headers, value }, printable));
  },
});
const idle = setInterval(async () => {
  if (Date.now() - last > 5000) {
    clearInterval(idle);
    await consumer.disconnect();
  }
}, 500);
