using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>
/// The only way any code changes a Windows machine: one small change at a time, without policy. Nothing is an exception, every change is
/// bounded in time, accounts are told by SID, and what is not named stays as it is.
/// </summary>
public interface IHostEditor
{
    /// <summary>Sets a registry value, or takes it away. The key exists.</summary>
    /// <param name="key">The key, such as <c>HKLM\SYSTEM\...</c>, in the 64-bit view.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="value">The value with its type; null to take it away.</param>
    EditResult SetRegistryValue(string key, string name, RegistryValue? value);

    /// <summary>Sets owner and DACL of a registry key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sddl">Owner and DACL as SDDL; other parts stay.</param>
    EditResult SetRegistrySddl(string key, string sddl);

    /// <summary>Sets owner and DACL of a file or folder, never of what is below it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="sddl">Owner and DACL as SDDL; other parts stay.</param>
    EditResult SetFileSddl(string path, string sddl);

    /// <summary>Moves a file within its volume. An existing target is a failure.</summary>
    /// <param name="from">The path now.</param>
    /// <param name="to">The new path; its folder exists.</param>
    EditResult MoveFile(string from, string to);

    /// <summary>Sets how a service starts.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="start">How it starts.</param>
    EditResult SetServiceStart(string service, ServiceStart start);

    /// <summary>Sets the account of a service that needs no password.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="account">The account, as <c>NT AUTHORITY\NetworkService</c> or <c>LocalSystem</c>.</param>
    EditResult SetServiceAccount(string service, string account);

    /// <summary>Starts a service and waits until it runs.</summary>
    /// <param name="service">The service's name.</param>
    EditResult StartService(string service);

    /// <summary>Stops a service and waits until it stands. Services that depend on it and run are a failure.</summary>
    /// <param name="service">The service's name.</param>
    EditResult StopService(string service);

    /// <summary>
    /// Switches a firewall rule of this machine on or off, adds one or takes one away; of an existing rule nothing else is changed. It is
    /// compared first: a rule that is neither <paramref name="expected"/> nor <paramref name="text"/> is a failure.
    /// </summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="expected">The text of the rule that is there (MS-GPFAS 2.2.2.19); null for none.</param>
    /// <param name="text">The text of the rule that is to be there; null to take it away.</param>
    EditResult SetFirewallRule(string rule, string? expected, string? text);

    /// <summary>A certificate with its properties as its store keeps them (CertSerializeCertificateStoreElement), to put it back. Never its private key.</summary>
    /// <param name="store">The store's full name, such as <c>LocalMachine\Remote Desktop</c>.</param>
    /// <param name="thumbprint">The certificate's thumbprint.</param>
    Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint);

    /// <summary>Takes a certificate out of its store; its private key stays.</summary>
    /// <param name="store">The store's full name.</param>
    /// <param name="thumbprint">The certificate's thumbprint.</param>
    EditResult DeleteCertificate(string store, string thumbprint);

    /// <summary>Puts a certificate back, properties included.</summary>
    /// <param name="store">The store's full name.</param>
    /// <param name="serialized">What <see cref="SerializeCertificate"/> gave.</param>
    EditResult AddCertificate(string store, IReadOnlyList<byte> serialized);
}
