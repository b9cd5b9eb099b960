#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

/// <summary>The TLS of the platform as a server that gets one hello and then nothing more.</summary>
internal sealed class PlatformServer : IDisposable
{
    private readonly X509Certificate2 certificate;

    public PlatformServer()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=rdp-test.local", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // Schannel wants its key in a container.
        certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>The certificate in DER.</summary>
    public byte[] Certificate => certificate.RawData;

    /// <summary>What the server sends.</summary>
    public byte[] Answer(byte[] hello, SslProtocols protocols)
    {
        using var wire = new OneRequest(hello);
        using var server = new SslStream(wire);
        try
        {
            server.AuthenticateAsServer(certificate, clientCertificateRequired: false, protocols, checkCertificateRevocation: false);
        }
        catch (Exception failure) when (failure is IOException or AuthenticationException)
        {
            // The client never answers.
        }

        return wire.Sent;
    }

    public void Dispose() => certificate.Dispose();

    /// <summary>Gives one request and keeps what is sent.</summary>
    private sealed class OneRequest(byte[] request) : Stream
    {
        private readonly MemoryStream incoming = new(request);
        private readonly List<byte> sent = [];

        public byte[] Sent => [.. sent];

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => incoming.Read(buffer, offset, count);

        public override void Write(byte[] buffer, int offset, int count) => sent.AddRange(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
#endif
