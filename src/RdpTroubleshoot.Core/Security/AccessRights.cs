namespace RdpTroubleshoot.Security;

/// <summary>Bits of an access mask (winnt.h; MS-DTYP 2.4.3).</summary>
public static class AccessRights
{
    /// <summary>FILE_READ_DATA, FILE_READ_EA, FILE_READ_ATTRIBUTES, READ_CONTROL, SYNCHRONIZE (FILE_GENERIC_READ).</summary>
    public const uint FileRead = 0x120089;

    /// <summary>FILE_GENERIC_WRITE.</summary>
    public const uint FileWrite = 0x120116;

    /// <summary>FILE_GENERIC_EXECUTE.</summary>
    public const uint FileExecute = 0x1200A0;

    /// <summary>FILE_ALL_ACCESS.</summary>
    public const uint FileAll = 0x1F01FF;

    /// <summary>FILE_READ_DATA: the content itself.</summary>
    public const uint FileReadData = 0x1;

    /// <summary>FILE_ADD_FILE on a folder.</summary>
    public const uint FolderAddFile = 0x2;

    /// <summary>FILE_TRAVERSE on a folder.</summary>
    public const uint FolderTraverse = 0x20;

    /// <summary>FILE_DELETE_CHILD on a folder: deletes what is inside, whatever that says itself.</summary>
    public const uint FolderDeleteChild = 0x40;

    /// <summary>KEY_SET_VALUE.</summary>
    public const uint KeySetValue = 0x2;

    /// <summary>KEY_CREATE_SUB_KEY.</summary>
    public const uint KeyCreateSubkey = 0x4;

    /// <summary>KEY_READ.</summary>
    public const uint KeyRead = 0x20019;

    /// <summary>KEY_WRITE.</summary>
    public const uint KeyWrite = 0x20006;

    /// <summary>KEY_ALL_ACCESS.</summary>
    public const uint KeyAll = 0xF003F;

    /// <summary>DELETE.</summary>
    public const uint Delete = 0x10000;

    /// <summary>READ_CONTROL.</summary>
    public const uint ReadControl = 0x20000;

    /// <summary>WRITE_DAC.</summary>
    public const uint WriteDac = 0x40000;

    /// <summary>WRITE_OWNER.</summary>
    public const uint WriteOwner = 0x80000;

    internal const uint GenericRead = 0x80000000;
    internal const uint GenericWrite = 0x40000000;
    internal const uint GenericExecute = 0x20000000;
    internal const uint GenericAll = 0x10000000;
}
