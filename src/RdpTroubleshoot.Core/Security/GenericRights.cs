namespace RdpTroubleshoot.Security;

/// <summary>Turns generic rights into those of a kind of object (GENERIC_MAPPING, winnt.h).</summary>
internal static class GenericRights
{
    private const uint AllGeneric =
        AccessRights.GenericRead | AccessRights.GenericWrite | AccessRights.GenericExecute | AccessRights.GenericAll;

    public static uint Map(uint mask, SecuredObject kind)
    {
        bool file = kind == SecuredObject.File;
        return (mask & ~AllGeneric)
            | When(mask, AccessRights.GenericRead, file ? AccessRights.FileRead : AccessRights.KeyRead)
            | When(mask, AccessRights.GenericWrite, file ? AccessRights.FileWrite : AccessRights.KeyWrite)
            | When(mask, AccessRights.GenericExecute, file ? AccessRights.FileExecute : AccessRights.KeyRead)
            | When(mask, AccessRights.GenericAll, file ? AccessRights.FileAll : AccessRights.KeyAll);
    }

    private static uint When(uint mask, uint generic, uint meaning) => (mask & generic) != 0 ? meaning : 0;
}
