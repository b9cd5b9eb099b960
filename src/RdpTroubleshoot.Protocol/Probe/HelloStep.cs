using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Tls;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Sends one ClientHello of our own, on a connection that was negotiated for TLS.</summary>
internal static class HelloStep
{
    private const int Chunk = 4096;

    /// <summary>Sends a hello and says what came of it.</summary>
    public static async Task<HelloAttempt> AskAsync(Channel channel, ClientHello hello, ProbeOptions options, CancellationToken cancellation)
    {
        Received received = await channel.AskAsync(hello.Encode(), Missing, HelloAnswer.MaximumLength, options.Limit, cancellation).ConfigureAwait(false);
        HelloAnswer answer = HelloAnswer.Parse(received.Bytes);
        return new HelloAttempt
        {
            OfferedVersion = (int)hello.Versions[0],
            Outcome = OutcomeOf(answer, received),
            Version = (int?)answer.Version,
            CipherSuite = answer.CipherSuite,
            Alert = answer.Alert?.Description,
            IsCleartext = answer.Outcome == HelloOutcome.Cleartext,
            Detail = answer.Outcome == HelloOutcome.Alert ? $"alert {answer.Alert}" : answer.Outcome == HelloOutcome.NoAnswer ? received.Detail : answer.Why,
            Elapsed = received.Elapsed,
            LastBytes = Tail.Of(received.Bytes),
        };
    }

    private static int Missing(byte[] bytes, int count) => HelloAnswer.IsComplete(bytes, count) ? 0 : Chunk;

    private static AttemptOutcome OutcomeOf(HelloAnswer answer, Received received) => answer.Outcome switch
    {
        HelloOutcome.ServerHello => AttemptOutcome.Succeeded,
        HelloOutcome.Alert => AttemptOutcome.Refused,

        // As much came as is read, and no answer was in it.
        HelloOutcome.NoAnswer or HelloOutcome.Truncated => received.Outcome == AttemptOutcome.Succeeded ? AttemptOutcome.Unintelligible : received.Outcome,
        _ => AttemptOutcome.Unintelligible,
    };
}
