using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Tests.Repairs.Running;

/// <summary>A machine that nobody may write to.</summary>
internal sealed class ForbiddenEditor : IHostEditor
{
    public EditResult SetRegistryValue(string key, string name, RegistryValue? value) => throw Written();

    public EditResult SetRegistrySddl(string key, string sddl) => throw Written();

    public EditResult SetFileSddl(string path, string sddl) => throw Written();

    public EditResult MoveFile(string from, string to) => throw Written();

    public EditResult SetServiceStart(string service, ServiceStart start) => throw Written();

    public EditResult SetServiceAccount(string service, string account) => throw Written();

    public EditResult StartService(string service) => throw Written();

    public EditResult StopService(string service) => throw Written();

    public EditResult SetFirewallRule(string rule, string? expected, string? text) => throw Written();

    public Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint) => throw Written();

    public EditResult DeleteCertificate(string store, string thumbprint) => throw Written();

    public EditResult AddCertificate(string store, IReadOnlyList<byte> serialized) => throw Written();

    private static InvalidOperationException Written() => new("the machine was written to");
}
