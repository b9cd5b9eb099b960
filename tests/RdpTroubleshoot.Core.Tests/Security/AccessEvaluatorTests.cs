using RdpTroubleshoot.Security;
using Xunit;

namespace RdpTroubleshoot.Tests.Security;

public class AccessEvaluatorTests
{
    private const string SessionEnv = "S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833";

    [Theory]
    [InlineData("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;" + SessionEnv + ")")]
    [InlineData("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FR;;;BA)")]
    [InlineData("O:SYG:SYD:(A;;0x120089;;;S-1-5-20)(A;;0x1F01FF;;;SY)")]
    [InlineData("O:SYD:(A;;FR;;;BU)(A;;FA;;;SY)")]
    [InlineData("O:SYD:(A;;GR;;;WD)(A;;GA;;;SY)")]
    [InlineData("D:NO_ACCESS_CONTROL")]
    public void A_healthy_key_file_is_readable_for_TermService_and_replaceable_for_SessionEnv(string sddl)
    {
        Assert.True(Evaluate(sddl, AccessToken.TermService, AccessRights.FileRead).Granted);
        Assert.True(Evaluate(sddl, AccessToken.SessionEnv, AccessRights.FileAll).Granted);
    }

    [Theory]
    [InlineData("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)")]
    [InlineData("O:SYD:P")]
    [InlineData("O:SYD:(A;OICIIO;FR;;;NS)")]
    [InlineData("O:SYD:(A;;FR;;;S-1-5-19)")]
    [InlineData("O:SYD:(A;;FX;;;NS)")]
    public void A_key_file_without_an_entry_for_TermService_is_refused_by_nobody_in_particular(string sddl)
    {
        AccessResult result = Evaluate(sddl, AccessToken.TermService, AccessRights.FileRead);
        Assert.False(result.Granted);
        Assert.Null(result.RefusedBy);
        Assert.StartsWith("no allow entry gives 0x", result.ToString());
    }

    [Theory]
    [InlineData("WD")]
    [InlineData("AU")]
    [InlineData("BU")]
    [InlineData("SU")]
    [InlineData("NS")]
    [InlineData("S-1-5-80-0")]
    public void A_deny_entry_for_any_group_of_TermService_is_named(string group)
    {
        AccessResult result = Evaluate($"O:SYD:(D;;FR;;;{group})(A;;FR;;;NS)", AccessToken.TermService, AccessRights.FileRead);
        Assert.Equal(AceType.Deny, result.RefusedBy!.Type);
        Assert.Contains("refused: deny", result.ToString());
    }

    [Fact]
    public void The_first_entry_that_speaks_about_a_right_decides()
    {
        Assert.True(Evaluate("O:SYD:(A;;FR;;;NS)(D;;FR;;;BU)", AccessToken.TermService, AccessRights.FileRead).Granted);
        Assert.False(Evaluate("O:SYD:(D;;0x1;;;BU)(A;;FR;;;NS)", AccessToken.TermService, AccessRights.FileRead).Granted);
        Assert.True(Evaluate("O:SYD:(D;;0x2;;;BU)(A;;FR;;;NS)", AccessToken.TermService, AccessRights.FileRead).Granted);
        Assert.True(Evaluate("O:SYD:(A;;0x1;;;NS)(A;;0x120088;;;BU)", AccessToken.TermService, AccessRights.FileRead).Granted);
    }

    [Fact]
    public void A_deny_entry_that_is_only_handed_down_refuses_nothing_here() =>
        Assert.True(Evaluate("O:SYD:(D;OICIIO;FA;;;WD)(A;;FR;;;NS)", AccessToken.TermService, AccessRights.FileRead).Granted);

    [Fact]
    public void The_owner_may_always_repair_unless_owner_rights_say_otherwise()
    {
        uint repair = AccessRights.ReadControl | AccessRights.WriteDac;
        Assert.True(Evaluate("O:SYD:P", AccessToken.SessionEnv, repair).Granted);
        Assert.True(Evaluate("O:BAD:P", AccessToken.SessionEnv, repair).Granted);
        Assert.False(Evaluate("O:BAD:P", AccessToken.TermService, repair).Granted);
        Assert.False(Evaluate("O:SYD:(A;;RC;;;OW)", AccessToken.SessionEnv, repair).Granted);
        Assert.True(Evaluate("O:SYD:(A;IO;RC;;;OW)", AccessToken.SessionEnv, repair).Granted);
        Assert.True(Evaluate("O:SYD:(A;;FA;;;OW)", AccessToken.SessionEnv, AccessRights.FileAll).Granted);
        Assert.False(Evaluate("O:BAD:(A;;FA;;;OW)", AccessToken.TermService, AccessRights.FileRead).Granted);
    }

    [Fact]
    public void The_default_of_MachineKeys_lets_SessionEnv_create_keys_and_TermService_list_them()
    {
        const string sddl = "O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)";
        Assert.True(Evaluate(sddl, AccessToken.SessionEnv, AccessRights.FolderAddFile | AccessRights.FolderDeleteChild).Granted);
        Assert.True(Evaluate(sddl, AccessToken.TermService, AccessRights.FileRead).Granted);
        Assert.False(Evaluate(sddl, AccessToken.TermService, AccessRights.FolderTraverse).Granted);
    }

    [Fact]
    public void Generic_rights_mean_what_the_kind_of_object_makes_of_them()
    {
        Assert.True(SecurityDescriptor.TryParse("O:BAD:(A;;GR;;;SY)", out SecurityDescriptor? read, out _));
        Assert.True(AccessEvaluator.Evaluate(read!, AccessToken.SessionEnv, AccessRights.KeyRead, SecuredObject.RegistryKey).Granted);
        Assert.False(AccessEvaluator.Evaluate(read!, AccessToken.SessionEnv, AccessRights.KeySetValue, SecuredObject.RegistryKey).Granted);
        Assert.False(AccessEvaluator.Evaluate(read!, AccessToken.SessionEnv, AccessRights.FileAll, SecuredObject.File).Granted);
    }

    private static AccessResult Evaluate(string sddl, AccessToken token, uint wanted)
    {
        Assert.True(SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? descriptor, out string? error), error);
        return AccessEvaluator.Evaluate(descriptor!, token, wanted, SecuredObject.File);
    }
}
