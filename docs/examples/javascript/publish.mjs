// Publishes the life of one order: placed, shipped in part, the rest cancelled, one piece returned, and a message.
//
//   KAFKA=localhost:9092 REGISTRY=http://localhost:8081 node publish.mjs [ORDER_ID]
import { readFileSync } from 'node:fs';
import { SchemaRegistryClient, AvroSerializer, SerdeType } from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';

const { Kafka, Partitioners } = kafkajs;
const orderId = process.argv[2] ?? '114-8205371-5532268';
const schemas = new URL('../../../schemas/published/0.1.0/', import.meta.url);

const registry = new SchemaRegistryClient({ baseURLs: [process.env.REGISTRY ?? 'http://localhost:8081'] });
const serializer = new AvroSerializer(registry, SerdeType.VALUE, { useLatestVersion: true });

// The library writes decimals as bytes: the unscaled number, big-endian two's complement, two decimals.
function decimal(amount) {
  const unscaled = BigInt(Math.round(Number(amount) * 100));
  let hex = unscaled.toString(16);
  if (hex.length % 2) hex = '0' + hex;
  const bytes = Buffer.from(hex, 'hex');
  return bytes[0] & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}
const day = (text) => Date.parse(text) / 86_400_000;

const line = (orderItemId, title, quantity, itemPrice, itemTax, shippingPrice) => ({
  orderItemId, sku: 'SKU-' + orderItemId.slice(-4), title, quantity,
  itemPrice: decimal(itemPrice), itemTax: decimal(itemTax),
  shippingPrice: decimal(shippingPrice), shippingTax: decimal(0),
  giftWrapPrice: decimal(0), giftWrapTax: decimal(0), itemPromotion: decimal(0), shippingPromotion: decimal(0),
});

const at = Date.parse('2025-11-03T09:30:00Z');
const hour = 3_600_000;
const events = [
  ['order-placed', 'OrderPlaced', {
    eventId: orderId + '-1', orderId, marketplaceId: 'ATVPDKIKX0DER', purchasedAt: at,
    buyer: { name: 'Jane Example', email: 'jane@example.com', locale: 'en-US' },
    shipTo: { name: 'Jane Example', line1: '1 Sample Street', line2: null, line3: null, city: 'Springfield',
      stateOrRegion: 'IL', postalCode: '62701', countryCode: 'US' },
    currency: 'USD',
    lines: [line('10000000000001', 'Kettle', 1, 40, 3.2, 6), line('10000000000002', 'Cup', 3, 30, 2.4, 5)],
    latestShipDate: day('2025-11-05'), latestDeliveryDate: day('2025-11-10') }],
  ['order-shipped', 'OrderShipped', {
    eventId: orderId + '-2', orderId, shipmentId: 'S1', shippedAt: at + 20 * hour, carrierCode: 'UPS', carrierName: null,
    shipMethod: 'Ground', trackingNumber: '1Z5R89390357567127', expectedDeliveryDate: day('2025-11-08'),
    lines: [{ orderItemId: '10000000000001', quantity: 1 }, { orderItemId: '10000000000002', quantity: 2 }] }],
  ['order-cancelled', 'OrderCancelled', {
    eventId: orderId + '-3', orderId, cancelledAt: at + 30 * hour, reason: 'NoInventory', lines: [] }],
  ['return-received', 'ReturnReceived', {
    eventId: orderId + '-4', orderId, returnId: 'R1', receivedAt: at + 300 * hour, refundedAt: at + 301 * hour,
    lines: [{ orderItemId: '10000000000002', quantity: 1, restockingFee: decimal(1), returnShippingFee: decimal(0),
      refundShipping: false }] }],
  ['message-drafted', 'MessageDrafted', {
    eventId: orderId + '-5', orderId, draftedAt: at + 310 * hour, purpose: 'CustomerServiceReply',
    subject: 'Your question about order ' + orderId,
    text: 'Hello Jane,\n\nthe kettle of your order ' + orderId + ' is meant for induction, too.\n', html: null }],
];

const producer = new Kafka({ clientId: 'example-oms', brokers: [process.env.KAFKA ?? 'localhost:9092'], logLevel: 1 })
  .producer({ createPartitioner: Partitioners.DefaultPartitioner });
await producer.connect();
for (const [topic, type, event] of events) {
  const schema = readFileSync(new URL(type + '.avsc', schemas), 'utf8');
  await registry.register(topic + '-value', { schemaType: 'AVRO', schema });
  const value = await serializer.serialize(topic, event);
  await producer.send({ topic, acks: -1, messages: [{ key: orderId, value }] });
}
await producer.disconnect();
console.log(`published ${events.length} events of order ${orderId}`);
