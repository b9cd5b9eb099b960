namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>X.224 class 0 packets: their kinds and the lengths of their fixed parts (ITU-T X.224 section 13).</summary>
internal static class X224
{
    /// <summary>Connection Request (section 13.3).</summary>
    public const byte ConnectionRequest = 0xE0;

    /// <summary>Connection Confirm (section 13.4).</summary>
    public const byte ConnectionConfirm = 0xD0;

    /// <summary>Disconnect Request (section 13.5).</summary>
    public const byte DisconnectRequest = 0x80;

    /// <summary>Data (section 13.7).</summary>
    public const byte Data = 0xF0;

    /// <summary>What Connection Request and Confirm hold after the length indicator: kind, two references, class.</summary>
    public const int FixedLength = 6;

    /// <summary>The greatest length indicator; 255 is reserved (section 13.2.1).</summary>
    public const int MaximumIndicator = 254;

    /// <summary>The longest frame with one Connection Request or Confirm in it.</summary>
    public const int MaximumFrame = FrameHeader.Size + 1 + MaximumIndicator;

    /// <summary>Where in a frame the kind stands: after the header and the length indicator.</summary>
    public const int KindAt = FrameHeader.Size + 1;

    /// <summary>The kind without the credit in its low half, which class 0 does not use.</summary>
    public static byte KindOf(byte code) => (byte)(code & 0xF0);
}
