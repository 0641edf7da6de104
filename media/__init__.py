"""Files and devices: engines that play, readers that look into a video, sound."""
